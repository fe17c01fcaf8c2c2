// What the lawyer should know, in the person's own words, and what the answers mean if the person asks.
import { button, make } from "./dom.js";
import { said } from "./said.js";

/** @typedef {import("./result.js").Showing} Showing */

/**
 * @param {HTMLElement} root
 * @param {Showing} showing
 */
export function fillLawyer(root, showing) {
  const seen = question => (showing.answers.isHidden(question) ? [] : showing.answers.get(question) ?? [])
    .filter(code => code !== "SKIP");
  const parts = [];
  const part = (key, question) => {
    const codes = seen(question).filter(code => code !== "NOTHING");
    if (codes.length > 0) {
      parts.push(make("h3", { words: key }), make("ul", {}, ...codes.map(code => said(showing.words, question, code, "li"))));
    }
  };
  part("ui.result.own-words", "N6");
  part("words.first", "N2");
  part("ui.result.dates", "N5");
  if (seen("N4").includes("YES")) {
    parts.push(make("p", { words: "ui.result.wants-lawyer" }));
  }
  parts.push(...leads(showing));
  root.replaceChildren(make("h2", { words: "ui.result.lawyer" }),
    ...(parts.length > 0 ? parts : [make("p", { words: "ui.result.lawyer-none" })]));
}

/**
 * Legal steps by name. A step can give away an answer that only the lawyer may see; so where the person gave one alone,
 * none is named.
 * @param {Showing} showing
 */
function leads(showing) {
  const found = showing.result.remedies ?? [];
  if (found.length === 0) {
    return [];
  }
  const alone = showing.rows.questions.some(question => question.forLawyer && showing.answers.isHidden(question.id));
  return alone
    ? [make("p", { words: "ui.result.leads-hidden" })]
    : [make("details", {}, make("summary", { words: "words.remediesTitle" }),
      make("ul", {}, ...found.map(lead => make("li", { words: `remedies.${lead.id}.name` }))))];
}

/**
 * The word for what was shared: only if asked, and last.
 * @param {HTMLElement} root
 * @param {Showing} showing
 */
export function fillMeaning(root, showing) {
  const answer = make("p.level", { attributes: { role: "status" } });
  root.replaceChildren(button("ui.result.meaning", "other", () => {
    answer.dataset.t = showing.result.level === undefined ? "ui.result.meaning-offline" : `levels.${showing.result.level}`;
    showing.words.dress(root);
  }), answer);
}
