// A plain page with one thing at a time on it: words, language, what is shown, and what there is to look at.
import { make } from "./dom.js";

/**
 * @typedef {object} Sheet
 * @property {(...nodes: Node[]) => void} show puts these in place of all before, and says so to a screen reader
 * @property {(key: string, field?: HTMLElement) => void} problem says what to look at
 * @property {(root?: ParentNode) => void} dress
 * @property {import("./words.js").Words} words
 */

/**
 * @param {import("./words.js").Words} words
 * @param {() => void|Promise<void>} [changed] brings what comes in another language anew
 * @returns {Sheet}
 */
export function createSheet(words, changed = () => {}) {
  const main = document.getElementById("main");
  const language = /** @type {HTMLSelectElement} */ (document.getElementById("language"));

  function dress(root = document) {
    words.dress(root);
    document.title = words.say(document.body.dataset.title);
  }

  language.addEventListener("change", async () => {
    await words.use(language.value).catch(() => { language.value = words.language(); });
    await changed();
    dress();
  });

  return {
    words,
    dress,
    show: (...nodes) => {
      main.replaceChildren(...nodes);
      dress();
      window.scrollTo(0, 0);
      const heading = main.querySelector("h1");
      heading?.setAttribute("tabindex", "-1");
      heading?.focus({ preventScroll: true });
    },
    problem: (key, field) => {
      main.querySelector(".summary")?.remove();
      const summary = make("div.summary", { attributes: { role: "alert", tabindex: "-1" } },
        make("p", { words: "court.problem.title" }), make("p.problem", { words: key }));
      main.querySelector("h1").before(summary);
      dress(summary);
      (field ?? summary).focus();
    },
  };
}
