// Before anything goes on paper: whether it is safe to carry, and what would be on it. Whoever finds the paper learns kinds
// of help, numbers and hours. No place is named and nothing is said of the person: each could tell why they were given it.
import { button, make } from "./dom.js";
import { paperButton } from "./papers.js";

/** The paper is itself among the services. */
const ITSELF = "SVC-CARD";

/**
 * @typedef {object} Carrying
 * @property {import("./result.js").Result["offers"]} offers those that may go on paper
 * @property {boolean} online whether the service answers
 * @property {boolean} canBeMade whether sheet and card are made for this talk
 * @property {object} interview
 * @property {(root: ParentNode) => void} dress
 * @property {() => void} back
 */

/** @param {Carrying} carrying */
export function carry({ offers, online, canBeMade, interview, dress, back }) {
  const body = () => ({ interview, offers: offers.map(offer => offer.service) });
  return make("section.screen.plain.carry", {},
    button("ui.back", "back", back),
    make("h1", { words: "ui.paper", attributes: { tabindex: "-1" } }),
    make("p.lead", { words: "court.paper.safe" }),
    make("p", { words: "ui.carry.says" }),
    make("div.onpaper", {}, make("h2", { words: "paper.card.title" }), make("ul.plain", {}, ...lines(offers))),
    make("div.actions", {}, button("ui.carry.none", "main", back), button("ui.carry.print", "other", () => window.print())),
    ...(online && canBeMade ? [
      paperButton("court.paper.sheet", "/api/papers/sheet", body, dress),
      paperButton("court.paper.card", "/api/papers/card", body, dress),
    ] : []));
}

/** The same kind of help with the same number stands there once. */
function lines(offers) {
  const found = new Map();
  for (const { service, providers } of offers.filter(offer => offer.service !== ITSELF)) {
    const [first] = providers ?? [];
    const known = [first?.phone, first?.hours].filter(text => typeof text === "string");
    const kind = `paper.card.${service}`;
    found.set([kind, ...known].join(), make("li", {}, make("span", { words: kind }),
      ...known.flatMap(text => [" \u00b7 ", make("bdi", { text, attributes: { dir: "ltr" } })])));
  }
  return [...found.values()];
}
