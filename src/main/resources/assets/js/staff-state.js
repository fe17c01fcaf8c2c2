// What somebody has to see to, in words, and what to do about it.
import { get } from "./api.js";
import { button, make } from "./dom.js";
import { facts, plain } from "./staff-step.js";

/** What is watched, and the problems of each, as the service names them. */
const WATCHED = {
  store: ["STORE_DAMAGED"],
  keys: ["KEYS_LATE", "KEYS_DAMAGED"],
  clock: ["CLOCK_IN_DOUBT", "CLOCK_BEHIND"],
  purge: ["PURGE_LATE", "PURGE_FAILED"],
  backup: ["BACKUP_LATE"],
  check: ["CHECK_LATE"],
};
const COMMANDS = [
  "java -jar recourse.jar export-audit CONFIG FILE",
  "java -jar recourse.jar verify-audit FILE --key KEY",
];

/** @param {import("./staff.js").Desk} desk */
export async function showState(desk) {
  const answer = await get("/api/health");
  if (answer.status !== 200) {
    desk.refused(answer, () => showState(desk));
    return;
  }
  const { status, pack, version, problems } = answer.data;
  const isKnown = code => Object.values(WATCHED).some(codes => codes.includes(code));
  const unknown = problems.filter(code => !isKnown(code));
  desk.sheet.show(
    make("h1", { words: "staff.state.heading" }),
    make("p.lead", { words: `staff.state.${status === "UP" ? "up" : "red"}` }),
    make("h2", { words: "staff.state.watched" }),
    facts(
      ...Object.entries(WATCHED).map(([what, codes]) => [`staff.state.${what}`, ...found(codes.filter(code => problems.includes(code)))]),
      ...(unknown.length === 0 ? [] : [["staff.state.other", ...unknown.map(code => make("p", {}, plain(code)))]]),
      ["staff.state.pack", plain(`${pack} ${version}`)]),
    make("p.hint", { words: "staff.state.backup-note" }),
    make("h2", { words: "staff.state.audit" }),
    make("p", { words: "staff.state.audit-text" }),
    ...COMMANDS.map(text => make("p", {}, make("code.digest", { text, attributes: { dir: "ltr" } }))),
    make("div.actions", {}, button("court.back", "main", desk.home)));
}

const found = codes => codes.length === 0
  ? [make("span", { words: "staff.state.fine" })]
  : codes.map(code => make("p", {}, make("b.problem", { words: `staff.state.${code}` })));
