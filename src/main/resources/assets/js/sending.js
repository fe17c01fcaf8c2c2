// Sends what is to be kept. The same thing twice is kept once, and what cannot be sent waits: sealed, or else in memory.
import { post } from "./api.js";
import { drawCode } from "./case-code.js";
import { button, make } from "./dom.js";
import { showKept } from "./kept.js";
import { plain, problem } from "./plain.js";
import { sealAway, showSealed } from "./sealed.js";
import { signInForm } from "./sign-in.js";
import { remove } from "./waiting.js";

const SIGN_IN = 401;
/** Answers after which the same request can still be kept. */
const LATER = [0, SIGN_IN, 408, 429, 500, 503];

/**
 * @typedef {object} ToKeep
 * @property {object} body as it is sent
 * @property {string} attorney empty where nothing is to be shown
 * @property {string} lawyer their name
 * @property {string[]} onPaper the services that may go on paper
 * @property {object} interview for paper
 */

/**
 * @param {import("./talk.js").Parts} parts
 * @param {() => void} nothing what to do where nothing is to be kept after all
 */
export function createSending({ words, stage, leave }, nothing) {
  const mayWaitSealed = document.body.dataset.sealed === "yes";
  let done = false;
  let busy = false;

  /**
   * @param {() => void} then
   * @param {string} why key of words
   * @param {string} instead key of words for what to do instead
   * @param {() => void} back
   */
  function signIn(then, why, instead, back) {
    const root = plain("court.sign-in.heading", make("p", { words: why }),
      signInForm("ADVOCATE", then, wrong => problem(root, wrong, words)),
      make("div.actions", {}, button(instead, "other", back)));
    stage.show(root);
  }

  /** Before anything is kept. @param {() => void} then @param {() => void} back */
  const signInToKeep = (then, back) => signIn(then, "court.sign-in.why", "court.keep.not", back);

  /** @param {ToKeep} toKeep @param {() => void} back where another way can be chosen */
  function keep(toKeep, back) {
    const code = drawCode();
    const once = crypto.randomUUID();
    const body = { ...toKeep.body, code };
    /** @type {import("./waiting.js").Item|null} */
    let item = null;
    let mayHaveGone = false;

    /** Nothing can be tapped meanwhile: a second tap would keep it twice, and who keeps nothing must be told the truth. */
    async function attempt() {
      stage.show(plain("court.paper.working"));
      const answer = await post("/api/records", body, { "Idempotency-Key": once });
      mayHaveGone ||= answer.status === 0 || answer.status >= 500;
      if (item !== null && !LATER.includes(answer.status)) {
        await remove(item.id);
      }
      if (answer.status === 201) {
        done = true;
        showKept({
          kept: answer.data, attorney: toKeep.attorney, lawyer: toKeep.lawyer, interview: toKeep.interview, onPaper: toKeep.onPaper,
          show: stage.show, dress: words.dress, send, leave,
        });
      } else if (LATER.includes(answer.status)) {
        await wait(answer.status);
      } else {
        inMemory("court.keep.what", "court.problem.not-kept", attempt, back);
      }
    }

    /** @param {number} status */
    async function wait(status) {
      const isNew = item === null;
      item ??= mayWaitSealed ? await sealAway(body) : null;
      const trouble = status === SIGN_IN ? null : status === 0 ? "court.problem.network" : "court.problem.store";
      if (item !== null) {
        done = true;
        const tell = why => showSealed({
          item, code, forLawyer: toKeep.attorney !== "", mayHaveGone, trouble: why, again: attempt, stage, words, leave,
        });
        status === SIGN_IN && !isNew ? signIn(attempt, "court.sign-in.why", "ui.back", () => tell(null)) : tell(isNew ? null : trouble);
      } else if (status === SIGN_IN) {
        signInToKeep(attempt, nothing);
      } else {
        inMemory("court.keep.waiting", trouble, attempt, null);
      }
    }

    return attempt();
  }

  /** It goes with the page. */
  function inMemory(title, trouble, again, back) {
    const root = plain(title,
      back === null ? null : button("ui.back", "back", back),
      make("div.actions", {}, button("court.keep.again", "main", again), button("court.keep.clear", "other", leave)));
    stage.show(root);
    problem(root, trouble, words);
  }

  /** For what was kept: where nobody is signed in any more, it asks to sign in, and then does it. */
  async function send(path, body, then, back) {
    if (busy) {
      return;
    }
    busy = true;
    const answer = await post(path, body);
    busy = false;
    if (answer.status === 201) {
      then(answer.data);
    } else if (answer.status === SIGN_IN) {
      signIn(() => send(path, body, then, back), "court.keep.not-handed-text", "ui.back", back);
    } else {
      problem(document.querySelector("main section"), answer.status === 0 ? "court.problem.network" : "court.problem.other", words);
    }
  }

  return {
    signIn: signInToKeep,
    keep,
    /** Whether something was kept or waits sealed: its code is shown once. */
    isDone: () => done,
    forget: () => {
      done = false;
    },
  };
}
