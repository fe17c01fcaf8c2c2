// A paper is made anew each time, shown from the memory of the page, and gone with it.
import { paper } from "./api.js";
import { button, make } from "./dom.js";

/** @type {string[]} */
let made = [];

/** Lets go of all papers made so far. */
export function forgetPapers() {
  made.forEach(address => URL.revokeObjectURL(address));
  made = [];
}

/**
 * A button that makes a paper, and a link to it once it is there.
 * @param {string} words key
 * @param {string} path
 * @param {() => object} body
 * @param {(root: ParentNode) => void} dress
 */
export function paperButton(words, path, body, dress) {
  const place = make("span", { attributes: { role: "status" } });
  return make("div.paper", {}, button(words, "other", async () => {
    place.replaceChildren(make("span", { words: "court.paper.working" }));
    dress(place);
    const address = await paper(path, body());
    if (address === null) {
      place.replaceChildren(make("span.problem", { words: "court.problem.other" }));
    } else {
      made.push(address);
      place.replaceChildren(make("a", { words: "court.paper.open", attributes: { href: address, target: "_blank" } }));
    }
    dress(place);
  }), " ", place);
}
