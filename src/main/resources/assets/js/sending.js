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
 * @property {object} interview for paper
 */

/**
 * @param {import("./talk.js").Parts} parts
 * @param {() => void} nothing what to do where nothing is to be kept after all
 */
export function createSending({ words, stage, leave }, nothing) {
  const mayWaitSealed = document.body.dataset.sealed === "yes";

  /** @param {() => void} done @param {string} words key @param {() => void} back */
  function signIn(done, key, back) {
    const root = plain("court.sign-in.heading", make("p", { words: "court.sign-in.why" }),
      signInForm("ADVOCATE", done, wrong => problem(root, wrong, words)),
      make("div.actions", {}, button(key, "other", back)));
    stage.show(root);
  }

  /** Does something that needs somebody signed in; asks to sign in where nobody is, and then does it. */
  async function signedIn(attempt, again) {
    const answer = await attempt();
    if (answer.status !== SIGN_IN) {
      return answer;
    }
    signIn(again, "court.keep.not", nothing);
    return null;
  }

  /** @param {ToKeep} toKeep */
  function keep(toKeep) {
    const code = drawCode();
    const once = crypto.randomUUID();
    const body = { ...toKeep.body, code };
    /** @type {import("./waiting.js").Item|null} */
    let item = null;
    let mayHaveGone = false;

    async function attempt() {
      const answer = await post("/api/records", body, { "Idempotency-Key": once });
      mayHaveGone ||= answer.status === 0 || answer.status >= 500;
      if (item !== null && !LATER.includes(answer.status)) {
        await remove(item.id);
      }
      if (answer.status === 201) {
        showKept({
          kept: answer.data, attorney: toKeep.attorney, interview: toKeep.interview, chosen: body.chosen,
          show: stage.show, dress: words.dress, send, leave,
        });
      } else if (LATER.includes(answer.status)) {
        await wait(answer.status);
      } else {
        inMemory("court.keep.what", "court.problem.not-kept", attempt);
      }
    }

    /** @param {number} status */
    async function wait(status) {
      const isNew = item === null;
      item ??= mayWaitSealed ? await sealAway(body) : null;
      const trouble = status === SIGN_IN ? null : status === 0 ? "court.problem.network" : "court.problem.store";
      if (item !== null) {
        const tell = why => showSealed({
          item, code, forLawyer: toKeep.attorney !== "", mayHaveGone, trouble: why, again: attempt, stage, words, leave,
        });
        status === SIGN_IN && !isNew ? signIn(attempt, "ui.back", () => tell(null)) : tell(isNew ? null : trouble);
      } else if (status === SIGN_IN) {
        signIn(attempt, "court.keep.not", nothing);
      } else {
        inMemory("court.keep.waiting", trouble, attempt);
      }
    }

    return attempt();
  }

  /** It goes with the page. */
  function inMemory(title, trouble, again) {
    const root = plain(title,
      make("div.actions", {}, button("court.keep.again", "main", again), button("court.keep.clear", "other", leave)));
    stage.show(root);
    problem(root, trouble, words);
  }

  async function send(path, body, done) {
    const answer = await signedIn(() => post(path, body), () => send(path, body, done));
    if (answer?.status === 201) {
      done(answer.data);
    } else if (answer !== null) {
      problem(document.querySelector("main section"), answer.status === 0 ? "court.problem.network" : "court.problem.other", words);
    }
  }

  return { signIn, keep };
}
