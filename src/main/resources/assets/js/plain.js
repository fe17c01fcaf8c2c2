// A screen of words, and what there is to look at on it.
import { make } from "./dom.js";

/** @param {string} title @param {...(Node|null)} children */
export const plain = (title, ...children) => make("section.screen.plain", {},
  make("h1", { words: title, attributes: { id: "heading", tabindex: "-1" } }), ...children);

/**
 * Says above a screen what went wrong, and goes there.
 * @param {HTMLElement} root
 * @param {string} key
 * @param {import("./words.js").Words} words
 */
export function problem(root, key, words) {
  root.querySelector(".summary")?.remove();
  const summary = make("div.summary", { attributes: { role: "alert", tabindex: "-1" } },
    make("p", { words: "court.problem.title" }), make("p.problem", { words: key }));
  root.prepend(summary);
  words.dress(root);
  summary.focus();
}

/** A time of the day. @param {number} time */
export const clockTime = time => make("bdi", { text: new Date(time).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" }) });
