// One question: shows what was answered before, takes an answer, and says what to look at.
import { wordsProblem, withoutHidden } from "./ownwords.js";

/**
 * @typedef {object} Asking
 * @property {string[]|undefined} before the answer given earlier, if it may be shown
 * @property {boolean} mayStay whether Continue without a choice keeps an answer that is not shown
 * @property {string[]} among the only answers to choose from; empty for all
 * @property {import("./words.js").Words} words
 * @property {(key: string) => void} note says something on the next screen
 * @property {(codes: string[]) => void} done
 * @property {() => void} stay goes on with what was answered before
 */

/**
 * @param {HTMLElement} root
 * @param {Asking} asking
 * @returns {() => string[]} what is chosen, and not yet given
 */
export function fillQuestion(root, asking) {
  const kind = root.dataset.kind;
  const inputs = /** @type {HTMLInputElement[]} */ ([...root.querySelectorAll("input")]);
  const text = root.querySelector("textarea");
  const other = root.querySelector("select");
  const canSkip = root.querySelector("[data-do=skip]") !== null;

  for (const input of inputs) {
    const label = input.closest("label");
    label.hidden = asking.among.length > 0 && input.value !== "SKIP" && !asking.among.includes(input.value);
    input.checked = !label.hidden && (asking.before?.includes(input.value) ?? false);
  }
  if (text && asking.before && asking.before[0] !== "SKIP") {
    text.value = asking.before[0];
  }
  if (other && asking.before && !inputs.some(input => input.checked)) {
    other.value = asking.before[0];
  }

  /** @returns {string[]} */
  function chosen() {
    if (text) {
      const said = withoutHidden(text.value).trim();
      return said === "" ? [] : [said];
    }
    const codes = inputs.filter(input => input.checked).map(input => input.value);
    return codes.length === 0 && other?.value ? [other.value] : codes;
  }

  function look() {
    root.classList.toggle("is-answered", chosen().length > 0);
    const near = root.querySelector(".near-end");
    if (near) {
      near.textContent = text.value.length > 230 ? asking.words.say("ui.near-end") : "";
    }
  }

  function problem(key) {
    const summary = /** @type {HTMLElement} */ (root.querySelector(".summary"));
    const link = summary.querySelector("a");
    const inline = /** @type {HTMLElement} */ (root.querySelector(".problem"));
    for (const place of [link, inline]) {
      place.dataset.t = key;
      place.textContent = asking.words.say(key);
    }
    summary.hidden = false;
    inline.hidden = false;
    document.title = `${asking.words.say("ui.error")} ${asking.words.say("ui.title")}`;
    summary.focus();
    link.onclick = event => {
      event.preventDefault();
      (text ?? inputs.find(one => one.checkVisibility()))?.focus();
    };
  }

  root.querySelector("form").addEventListener("submit", event => {
    event.preventDefault();
    const codes = chosen();
    if (codes.length === 0 && asking.mayStay) {
      asking.stay();
    } else if (text) {
      const wrong = wordsProblem(codes[0] ?? "");
      wrong ? problem(`ui.problem.${wrong}`) : asking.done(codes);
    } else if (codes.length === 0 && root.dataset.question === "N1") {
      asking.note("ui.nothing-chosen");
      asking.done(["SKIP"]);
    } else if (codes.length === 0) {
      problem(canSkip ? "ui.problem.choose" : "ui.problem.choose-one");
    } else {
      asking.done(codes);
    }
  });
  root.addEventListener("change", event => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    if (kind === "MANY" && input.checked) {
      inputs.filter(next => next !== input && (input.dataset.alone !== undefined || next.dataset.alone !== undefined))
        .forEach(next => { next.checked = false; });
    }
    if (kind === "LANGUAGE" && input === other) {
      inputs.forEach(next => { next.checked = false; });
    } else if (other) {
      other.value = "";
    }
    look();
  });
  root.addEventListener("input", look);
  root.querySelector("[data-do=clear]").addEventListener("click", () => {
    inputs.forEach(input => { input.checked = false; });
    if (text) {
      text.value = "";
    }
    if (other) {
      other.value = "";
    }
    look();
  });
  look();
  return chosen;
}
