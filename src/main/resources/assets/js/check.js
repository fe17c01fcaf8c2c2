// Looking back: every part, what was answered, and a way to change it.
import { button, make } from "./dom.js";
import { said } from "./said.js";

/**
 * @typedef {object} Looking
 * @property {import("./flow.js").Rows} rows
 * @property {string[]} list the screens as things stand
 * @property {Set<string>} leftOut
 * @property {import("./answers.js").Answers} answers
 * @property {import("./words.js").Words} words
 * @property {(question: string) => void} change
 * @property {() => void} askAll
 * @property {(question: string) => void} goOn goes through what was not asked yet, from there
 */

/**
 * @param {HTMLElement} root
 * @param {Looking} looking
 */
export function fillCheck(root, looking) {
  const rows = root.querySelector(".rows");
  if (looking.leftOut.size > 0) {
    rows.append(
      make("p.note", { words: "ui.left-out" }),
      button("ui.ask-all", "other", looking.askAll),
    );
  }
  const open = looking.rows.questions.find(question => question.section !== "Z" && looking.list.includes(question.id)
    && looking.answers.get(question.id) === undefined);
  if (open) {
    rows.append(button("ui.check.go-on", "other", () => looking.goOn(open.id)));
  }
  const shown = looking.rows.questions.filter(question => question.section !== "Z" && !question.forLawyer
    && (looking.list.includes(question.id) || looking.leftOut.has(question.id)));
  for (const section of new Set(shown.map(question => question.section))) {
    const list = make("dl.answers");
    shown.filter(question => question.section === section).forEach(question => list.append(row(question.id, looking)));
    rows.append(make("h2", { words: `sections.${section}.title` }), list);
  }
  if (looking.rows.questions.some(question => question.forLawyer && looking.answers.get(question.id))) {
    rows.append(make("p.quiet", { words: "ui.check.lawyer" }));
  }
}

/** @param {string} question @param {Looking} looking */
function row(question, looking) {
  const codes = looking.answers.get(question);
  const act = button("ui.check.change", "quiet", () => looking.change(question));
  const words = codes === undefined ? "ui.check.ask" : "ui.check.change";
  act.removeAttribute("data-t");
  act.append(make("span", { words }), " ", make("span.unseen", { words: `questions.${question}.prompt` }));
  return make("div", {},
    make("dt", { words: `questions.${question}.prompt` }),
    make("dd", {}, ...values(question, codes, looking)),
    make("dd.act", {}, act));
}

/** @param {string} question @param {string[]|undefined} codes @param {Looking} looking */
function values(question, codes, looking) {
  if (codes === undefined) {
    return [make("p.quiet", { words: looking.leftOut.has(question) ? "ui.check.left-out" : "ui.check.not-asked" })];
  }
  if (looking.answers.isHidden(question)) {
    return [make("p.quiet", { words: "ui.check.answered" })];
  }
  return codes.map(code => said(looking.words, question, code, code === "SKIP" ? "p.quiet" : "p"));
}
