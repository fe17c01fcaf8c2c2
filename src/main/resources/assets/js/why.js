// Why a line is there: the answers, the rule, its sources, and the version of the rules.
import { make } from "./dom.js";

/**
 * The words of an answer, or of a fact of the case.
 * @param {import("./words.js").Words} words
 * @param {string} question
 * @param {string} code
 */
export function answerWords(words, question, code) {
  if (question.startsWith("case.")) {
    return `counsel.case.${code}`;
  }
  const own = `questions.${question === "N2" ? "N1" : question}.options.${code}`;
  return words.has(own) ? own : `answers.${code}`;
}

/** @param {string} question */
export const questionWords = question => question.startsWith("case.") ? `counsel.${question}` : `questions.${question}.prompt`;

/**
 * @param {import("./words.js").Words} words
 * @param {{because: {question: string, answer: string}[], rule: string, sources?: string[]}} line
 * @param {{id: string, version: string}} pack
 */
export function why(words, line, pack) {
  const code = text => make("bdi", { text, attributes: { dir: "ltr" } });
  const said = line.because.map(reason => make("p", {},
    make("span", { words: questionWords(reason.question) }), " ", make("b", { words: answerWords(words, reason.question, reason.answer) })));
  return make("details", {},
    make("summary", { words: "counsel.brief.why" }),
    ...(said.length > 0 ? said : [make("p", { words: "counsel.brief.everyone" })]),
    make("p", {}, make("span", { words: "counsel.brief.rule" }), ": ", code(line.rule)),
    ...(line.sources ?? []).map(source => make("p", {}, make("span", { words: "counsel.brief.source" }), ": ", code(source))),
    make("p", {}, make("span", { words: "counsel.brief.version" }), ": ", code(`${pack.id} ${pack.version}`)));
}
