// The released versions of questions and rules: who reviewed them, in which languages they are, and their rule book.
import { get } from "./api.js";
import { button, make } from "./dom.js";
import { facts, plain } from "./staff-step.js";

const PENDING = "pending";

/** @param {import("./staff.js").Desk} desk */
export async function showPacks(desk) {
  const listed = await get("/api/packs");
  const whole = listed.status === 200
    ? await Promise.all(listed.data.map(({ id, version }) => get(`/api/packs/${id}/${version}`)))
    : [listed];
  const failed = whole.find(answer => answer.status !== 200);
  if (failed) {
    desk.refused(failed, () => showPacks(desk));
    return;
  }
  desk.sheet.show(
    make("h1", { words: "staff.packs.heading" }),
    make("p.lead", { words: "staff.packs.lead" }),
    ...listed.data.flatMap((pack, at) => one(pack, whole[at].data.reviews)).reverse(),
    make("p", { words: "staff.packs.object" }),
    make("div.actions", {}, button("court.back", "main", desk.home)));
}

/** Roles of reviewers and the state of a version are words of whoever wrote the pack, in the language of its court. */
function one({ id, version, digest, title, status, active, languages }, reviews) {
  const english = text => make("span", { text, attributes: { lang: "en" } });
  const link = (words, path) => make("li", {}, make("a", {
    words, attributes: { href: `/api/packs/${id}/${version}/${path}`, target: "_blank", rel: "noopener" },
  }));
  return [make("section.panel", { attributes: { "data-pack": `${id} ${version}` } },
    make("h2", {}, plain(`${id} ${version}`), ...(active ? [" (", make("span", { words: "staff.packs.active" }), ")"] : [])),
    make("p", { text: title, attributes: { lang: "en" } }),
    facts(
      ["staff.packs.status", english(status)],
      ["staff.packs.digest", make("bdi.digest", { text: digest, attributes: { dir: "ltr" } })],
      ["staff.packs.reviews", ...(reviews.length === 0 ? [make("span", { words: "staff.packs.no-reviews" })] : reviews.map(({ role, by }) =>
        make("p", {}, english(role), ": ", by === PENDING ? make("b", { words: "staff.packs.pending" }) : make("b", {}, make("bdi", { text: by })))))],
      ["staff.packs.languages", ...languages.map(({ language, name, reviewed }) => make("p", {},
        make("bdi", { text: name, attributes: { lang: language } }), ": ", make("span", { words: `staff.packs.${reviewed ? "reviewed" : "unreviewed"}` })))]),
    make("ul.ways", {}, link("staff.packs.rulebook", "rulebook"), link("staff.packs.paper", "paper")))];
}
