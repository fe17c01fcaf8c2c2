// What was of use: counts of lines, where they are large enough to show.
import { get } from "./api.js";
import { button, make } from "./dom.js";
import { plain } from "./staff-step.js";

/** @param {import("./staff.js").Desk} desk */
export async function showTally(desk) {
  const answer = await get("/api/tally");
  if (answer.status !== 200) {
    desk.refused(answer, () => showTally(desk));
    return;
  }
  const { least, tables } = answer.data;
  desk.sheet.show(
    make("h1", { words: "staff.tally.heading" }),
    make("p.lead", { words: "staff.tally.lead" }),
    make("p", {}, make("span", { words: "staff.tally.least" }), " ", make("b", { text: String(least) })),
    ...(tables.length === 0 ? [make("p.note", { words: "staff.tally.none" })] : tables.flatMap(each => table(desk.sheet.words, each))),
    make("div.actions", {}, button("court.back", "main", desk.home)));
}

/** A line a paragraph, so that it can be read on a telephone. */
const table = (words, { period, by, pack, version, lines }) => [
  make("h2", {}, plain(period), ": ", make("span", { words: `staff.tally.${by}` })),
  make("p", {}, make("span", { words: "staff.tally.of" }), " ", plain(`${pack} ${version}`)),
  ...lines.map(({ line, cells, total }) => make("section.entry", { attributes: { "data-line": line } },
    make("h3", {}, name(words, line)),
    make("dl.cautions", {},
      ...cells.map(({ said, hidden, times }) => count(`staff.said.${said}`,
        hidden ? make("span", { words: "staff.tally.hidden" }) : make("b", { text: String(times) }))),
      ...(total === undefined ? [] : [count("staff.tally.total", make("b", { text: String(total) }))])))),
];

const count = (words, value) => make("div", {}, make("dt", { words }), " ", make("dd", {}, value));

/** The name of a line in the version in use; of one that is not there any more, its id. */
function name(words, line) {
  const key = ["services", "alternatives", "remedies"].map(kind => `${kind}.${line}.name`).find(words.has);
  return key ? make("span", { words: key }) : plain(line);
}
