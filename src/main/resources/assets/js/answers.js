// What the person said. It lives in one closure and nowhere else: not in the document, in an address or in any storage.

/**
 * @typedef {object} Answers
 * @property {(question: string) => string[]|undefined} get
 * @property {(question: string, codes: string[], byPerson: boolean) => void} set
 * @property {(question: string) => void} drop
 * @property {() => Object<string, string[]>} all
 * @property {() => boolean} isEmpty
 * @property {(question: string) => boolean} isHidden whether the person gave it alone and has not shown it
 * @property {() => boolean} isAnyHidden
 * @property {() => void} show lets the helper see what the person answered alone
 * @property {() => void} wipe
 */

/** @returns {Answers} */
export function createAnswers() {
  /** @type {Map<string, {codes: string[], byPerson: boolean}>} */
  const given = new Map();

  return {
    get: question => given.get(question)?.codes,
    set: (question, codes, byPerson) => {
      given.set(question, { codes: [...codes], byPerson });
    },
    drop: question => {
      given.delete(question);
    },
    all: () => Object.fromEntries([...given].map(([question, answer]) => [question, [...answer.codes]])),
    isEmpty: () => given.size === 0,
    isHidden: question => given.get(question)?.byPerson ?? false,
    isAnyHidden: () => [...given.values()].some(answer => answer.byPerson),
    show: () => {
      for (const answer of given.values()) {
        answer.byPerson = false;
      }
    },
    wipe: () => {
      for (const answer of given.values()) {
        answer.codes.fill("");
      }
      given.clear();
    },
  };
}
