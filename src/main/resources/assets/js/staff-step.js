// One act of staff: what it will do, then the act, then what it did.
import { button, make } from "./dom.js";

/**
 * @typedef {object} Step
 * @property {string} key of its words: heading, will, do, done, did
 * @property {Node[]} [about] who or what it is done to
 * @property {() => Promise<import("./api.js").Answer>} send
 * @property {() => void} back
 * @property {(data: any) => Node[]} [more] what came of it
 * @property {() => void} [after] where to go then
 * @property {Object<string, string>} [problems] keys of words by status or kind of problem
 */

/**
 * @param {import("./staff.js").Desk} desk
 * @param {Step} step
 */
export function takeStep(desk, { key, about = [], send, back, more = () => [], after = back, problems = {} }) {
  const { sheet } = desk;
  let busy = false;

  function ask() {
    sheet.show(
      make("h1", { words: `staff.${key}.heading` }),
      ...about,
      make("p.lead", { words: `staff.${key}.will` }),
      make("div.actions", {}, button(`staff.${key}.do`, "main", act), button("court.back", "other", back)));
  }

  async function act() {
    if (busy) {
      return;
    }
    busy = true;
    const answer = await send();
    busy = false;
    if (answer.status < 200 || answer.status > 299) {
      desk.refused(answer, ask, problems);
      return;
    }
    sheet.show(
      make("h1", { words: `staff.${key}.done` }),
      ...about,
      make("p.lead", { words: `staff.${key}.did` }),
      ...more(answer.data),
      make("div.actions", {}, button("court.back", "main", after)));
  }

  ask();
}

/** Facts under each other. @param {...[string, ...(Node|string)[]]} rows key of words, then what it is */
export const facts = (...rows) => make("dl.facts", {}, ...rows.map(([words, ...values]) =>
  make("div", {}, make("dt", { words }), make("dd", {}, ...values))));

/** What is written the same in every language. @param {string} text */
export const plain = text => make("bdi", { text, attributes: { dir: "ltr" } });

/** A time of this place, with the day as days are written here. @param {string} instant */
export const time = instant => plain(new Date(instant).toLocaleString("sv-SE", { dateStyle: "short", timeStyle: "short" }));

/** A setup code, which is shown once. @param {{code: string, expires: string}} issued */
export const setupCode = ({ code, expires }) => [
  make("p.code", {}, plain(code)),
  make("p", {}, make("span", { words: "staff.code-until" }), " ", make("b", {}, time(expires))),
];
