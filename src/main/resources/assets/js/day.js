// The day of an advocate: a talk to start, what waits to be sent, and whether the tablet can do without a network. It never
// names a person: there is no list of people anywhere.
import { order } from "./api.js";
import { attorneys } from "./attorneys.js";
import { button, make } from "./dom.js";
import { plain, problem } from "./plain.js";
import { readiness } from "./readiness.js";
import { list } from "./waiting.js";

/**
 * @param {import("./talk.js").Parts} parts
 * @param {() => void} start
 */
export function showDay(parts, start) {
  const { stage, words, release, network } = parts;
  const isSealing = document.body.dataset.sealed === "yes";
  /** @type {Promise<ReturnType<typeof import("./unsent.js").createUnsent>>|undefined} loaded once something waits */
  let made;
  const unsent = () => made ??= import("./unsent.js").then(({ createUnsent }) => createUnsent(parts, show), failed => {
    made = undefined;
    throw failed;
  });
  const [waits, offline] = [make("div", { attributes: { role: "status" } }), make("div")];

  function show() {
    stage.show(plain("day.heading",
      make("div.actions", {}, button("day.start", "main", start)),
      ...(isSealing ? [make("h2", { words: "day.waits" }), waits] : []),
      make("h2", { words: "day.questions" }),
      make("p", {}, make("bdi", { text: `${release.id} ${release.version}`, attributes: { dir: "ltr" } })),
      make("h2", { words: "day.offline" }),
      offline,
      make("div.actions", {}, button("court.sign-out", "quiet", signOut))));
    fillWaiting();
    fillOffline();
  }

  const put = (place, ...nodes) => {
    place.replaceChildren(...nodes);
    words.dress(place);
  };

  async function fillWaiting() {
    if (!isSealing) {
      return;
    }
    const count = (await list()).length;
    tell(count);
    if (count > 0) {
      tell(await (await unsent()).sendQuietly());
    }
  }

  /** @param {number} count */
  const tell = count => put(waits, ...(count === 0
    ? [make("p", { words: "day.waits-none" })]
    : [make("p", {}, make("span", { words: "day.waits-count" }), " ", make("b", { text: String(count) })),
      button("day.waits-look", "other", () => unsent().then(({ show: look }) => look()))]));

  async function fillOffline() {
    await (network.isOnline() ? attorneys() : undefined);
    const { missing, at, isOld } = await readiness();
    put(offline,
      make("p", { words: missing.length === 0 ? "day.ready" : "day.not-ready" }),
      make("ul.plain", {}, ...missing.map(key => make("li", { words: key }))),
      at === null ? "" : make("p", {}, make("span", { words: "day.last" }), " ",
        make("bdi", { text: new Date(at).toLocaleString([], { dateStyle: "medium", timeStyle: "short" }) })),
      isOld ? make("p.note", { words: "day.old" }) : "");
  }

  /** Signing out has the browser clear what this tablet keeps, so what waits is asked about first. */
  async function signOut() {
    if (isSealing && (await list()).length > 0) {
      stage.show(plain("court.sign-out",
        make("p.lead", { words: "day.sign-out-text" }),
        make("div.actions", {}, button("day.sign-out-not", "main", show), button("day.sign-out-all", "other", leave))));
      return;
    }
    await leave();
  }

  async function leave() {
    const answer = await order("/api/session/sign-out");
    if (answer.status === 0) {
      problem(document.querySelector("main section"), "court.problem.network", words);
    } else {
      parts.leave();
    }
  }

  // The worker is ready a moment before it takes over; only then does it have what is looked for.
  navigator.serviceWorker?.addEventListener("controllerchange", () => offline.isConnected && fillOffline());
  show();
}
