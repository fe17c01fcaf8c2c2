// What was said, in words: the key of an answer, and the name of a language in itself.
import { make } from "./dom.js";

/**
 * An answer as it is shown: words by key, a language by its own name, or the person's own words.
 * @param {import("./words.js").Words} words
 * @param {string} question
 * @param {string} code
 * @param {string} name tag and classes of the element
 */
export function said(words, question, code, name) {
  if (code === "SKIP") {
    return make(name, { words: "ui.check.skipped" });
  }
  if (question === "A1") {
    return make(name, { text: languageName(code), attributes: { lang: code } });
  }
  if (question === "N6") {
    return make(name, { text: code });
  }
  const own = `questions.${question === "N2" ? "N1" : question}.options.${code}`;
  return make(name, { words: words.has(own) ? own : `answers.${code}` });
}

/** @param {string} tag */
export function languageName(tag) {
  const places = [document, /** @type {HTMLTemplateElement} */ (document.getElementById("screen-A1")).content];
  for (const place of places) {
    const option = place.querySelector(`option[value="${CSS.escape(tag)}"]`);
    if (option) {
      return option.textContent;
    }
  }
  return tag;
}
