// Asking less: questions that can change nothing any more, as the service works them out.
import { assess } from "./network.js";

/**
 * What the service says can still matter stays true while answers are only added. A changed answer voids it.
 * @param {{id: string, version: string}} pack
 * @param {() => boolean} isOnline
 * @param {() => Object<string, string[]>} given
 */
export function createAsking(pack, isOnline, given) {
  /** @type {Set<string>|null} what can matter at all */
  let ever = null;
  /** @type {Set<string>|null} what can matter still */
  let still = null;
  let changes = 0;
  let all = false;

  async function look(language) {
    if (all || !isOnline()) {
      return;
    }
    const at = changes;
    ever ??= await assess(pack, language, {}).then(answer => answer && new Set(answer.mayStillMatter));
    const answer = await assess(pack, language, given());
    if (answer && at === changes) {
      still = new Set(answer.mayStillMatter);
    }
  }

  return {
    look,
    changed: () => {
      changes += 1;
      still = null;
    },
    askAll: () => {
      all = true;
    },
    forget: () => {
      changes += 1;
      still = null;
      all = false;
    },
    /**
     * What is left out. What can never matter to the result is asked for another reason, and stays.
     * @param {{questions: {id: string}[]}} rows
     * @returns {Set<string>}
     */
    leftOut: rows => new Set(all || ever === null || still === null ? [] : rows.questions.map(question => question.id)
      .filter(id => ever.has(id) && !still.has(id) && given()[id] === undefined)),
  };
}
