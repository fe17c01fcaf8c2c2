// Says of a line whether it was of use, by one code. Nothing about the person, the case or the account goes into the count.
import { post } from "./api.js";
import { button, make } from "./dom.js";

/**
 * Folded away, so that it is neither in the way nor printed.
 * @param {import("./words.js").Words} words
 * @param {string} prefix of the keys of its words
 * @param {string[]} codes to choose one of
 * @param {{pack: string, version: string, line: string}} about
 */
export function feedback(words, prefix, codes, about) {
  const status = make("p", { attributes: { role: "status" } });
  const actions = make("div.actions", {}, ...codes.map(said => button(`${prefix}.${said}`, "other", () => say(said))));
  const root = make("details.feedback", {}, make("summary", { words: `${prefix}.ask` }),
    make("p.quiet", { words: `${prefix}.hint` }), actions, status);
  let busy = false;

  /** @param {string} said */
  async function say(said) {
    if (busy) {
      return;
    }
    busy = true;
    const answer = await post("/api/feedback", { ...about, said });
    busy = false;
    const taken = answer.status === 204;
    if (taken) {
      actions.remove();
    }
    status.dataset.t = taken ? `${prefix}.done` : [401, 403].includes(answer.status) ? "court.problem.role" : "court.problem.other";
    words.dress(root);
  }
  return root;
}
