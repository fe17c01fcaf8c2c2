// The one page for counsel, in a fixed order: the person's own words and wishes lead, the words of the level come last.
import { dayOf, make } from "./dom.js";
import { feedback } from "./feedback.js";
import { answerWords, questionWords, why } from "./why.js";

const CAUTIONS = { BURDEN: "burden", PLEA: "plea", RECORD: "record", IMMIGRATION: "immigration" };
const WHOLE_RUNGS = 2;
const OF_USE = ["USED", "NOT_USED", "WRONG"];

/** @param {import("./words.js").Words} words @param {string} line @param {{id: string, version: string}} pack */
const ofUse = (words, line, pack) => feedback(words, "counsel.use", OF_USE, { pack: pack.id, version: pack.version, line });

/**
 * @param {import("./words.js").Words} words
 * @param {any} shared what the attorney was shown
 * @returns {HTMLElement[]}
 */
export function brief(words, shared) {
  const { result, answers = {} } = shared;
  return [
    make("h1", { words: "counsel.brief.heading" }),
    make("p.privilege", { words: "counsel.brief.privilege" }),
    make("p", {}, make("span", { words: "counsel.brief.until" }), " ", make("b", {}, dayOf(shared.ends))),
    ...(shared.ownWords ? [heading("own-words"), make("blockquote.said", { text: shared.ownWords, attributes: { dir: "auto" } })] : []),
    ...safety(words, result?.safety ?? [], shared.pack),
    ...(answers.N2 ? [heading("first"), make("p", { words: answerWords(words, "N2", answers.N2[0]) })] : []),
    ...wishes(words, shared),
    ...dates(words, answers.N5 ?? []),
    ...(result ? [...ways(words, result.alternatives, shared.pack), ...leads(words, result.remedies, shared.pack)] : [make("p.note", { words: "counsel.brief.not-shown" })]),
    ...(result ? [...unasked(result.notAsked),
      heading("level"), make("p", { text: result.said }),
      heading("not-this"), make("p", { text: result.notice })] : []),
  ];
}

const heading = key => make("h2", { words: `counsel.brief.${key}` });

/** What cannot wait, by the person's own answers; what was said to them about it is folded. */
function safety(words, found, pack) {
  return found.length === 0 ? [] : [heading("safety"), ...found.map(flag => make("section.entry", { attributes: { "data-line": flag.id } },
    ...flag.because.map(reason => make("p", {}, make("span", { words: questionWords(reason.question) }), " ",
      make("b", { words: answerWords(words, reason.question, reason.answer) }))),
    make("details", {}, make("summary", { words: "counsel.brief.said" }), make("p", { text: flag.text })),
    why(words, flag, pack)))];
}

/** @param {import("./words.js").Words} words */
function wishes(words, { chosen = [], declined = [], result, pack }) {
  const offers = result?.offers ?? [];
  const tag = key => make("span.tag", { words: `counsel.brief.${key}` });
  const others = chosen.filter(service => !offers.some(offer => offer.service === service));
  const lines = offers.filter(offer => !declined.includes(offer.service)).map(offer => make("section.entry", { attributes: { "data-line": offer.service } },
    make("h3", { words: `services.${offer.service}.name` }),
    make("p.tags", {}, make("span.tag", { words: `when.${offer.when}` }), tag(offer.asked ? "asked" : "not-asked-for"),
      ...(chosen.includes(offer.service) ? [tag("chosen")] : [])),
    why(words, offer, pack), ofUse(words, offer.service, pack)));
  return [
    heading("wishes"),
    make("div.entries", {}, ...lines, ...others.map(service =>
      make("section.entry", {}, make("h3", { words: `services.${service}.name` }), make("p.tags", {}, tag("chosen"))))),
    ...(declined.length > 0 ? [make("p", {}, make("b", { words: "counsel.brief.declined" }), ": ",
      ...declined.map(service => make("span.tag", { words: `services.${service}.name` })))] : []),
    ...(lines.length + others.length === 0 ? [make("p", { words: "counsel.brief.none" })] : []),
  ];
}

/** @param {import("./words.js").Words} words @param {string[]} codes */
function dates(words, codes) {
  const hard = codes.filter(code => words.has(`dates.${code}`));
  return hard.length === 0 ? [] : [heading("dates"), make("ul.plain", {}, ...hard.map(code => make("li", { words: `dates.${code}` })))];
}

/** The two lowest rungs that fit stand open; the others are folded. */
function ways(words, found, pack) {
  const lowest = [...new Set(found.map(way => way.rung))].sort((a, b) => a - b).slice(0, WHOLE_RUNGS);
  const open = found.filter(way => lowest.includes(way.rung));
  const further = found.filter(way => !lowest.includes(way.rung));
  return [
    heading("ways"),
    ...(found.length === 0 ? [make("p", { words: "counsel.brief.ways-none" })] : open.map(way => wayOut(words, way, pack))),
    ...(further.length === 0 ? [] : [make("details.further", {}, make("summary", { words: "counsel.brief.further" }),
      ...further.map(way => wayOut(words, way, pack)))]),
  ];
}

function wayOut(words, way, pack) {
  return make("section.entry", { attributes: { "data-line": way.id } },
    make("h3", { words: `alternatives.${way.id}.name` }),
    make("p", { text: way.text }),
    make("dl.cautions", {}, ...way.cautions.map(caution => make("div", {},
      make("dt", { words: `counsel.brief.${CAUTIONS[caution.kind] ?? "other-caution"}` }), " ", make("dd", { text: caution.text })))),
    why(words, way, pack), ofUse(words, way.id, pack));
}

function leads(words, found, pack) {
  return [
    heading("leads"),
    ...(found.length === 0 ? [make("p", { words: "counsel.brief.none" })] : []),
    make("div.entries", {}, ...found.map(lead => make("section.entry", { attributes: { "data-line": lead.id } },
      make("h3", { words: `remedies.${lead.id}.name` }),
      make("details.lead-text", {}, make("summary", { words: "counsel.brief.about" }), make("p", { text: lead.text })),
      make("p.tags", {}, ...lead.sources.map(source => make("bdi.tag", { text: source, attributes: { dir: "ltr" } }))),
      why(words, lead, pack), ofUse(words, lead.id, pack)))),
  ];
}

/** By part, with the questions folded: nothing follows from what was not asked. @param {string[]} questions */
function unasked(questions) {
  const asked = questions.filter(id => !id.startsWith("Z"));
  const parts = [...new Set(asked.map(id => id[0]))];
  return [
    heading("unasked"),
    parts.length === 0 ? make("p", { words: "counsel.brief.none" })
      : make("p", {}, ...parts.map(part => make("span.tag", { words: `sections.${part}.title` }))),
    ...(parts.length === 0 ? [] : [make("details.unasked", {}, make("summary", { words: "counsel.brief.why" }),
      make("ul", {}, ...asked.map(id => make("li", { words: questionWords(id) }))))]),
  ];
}
