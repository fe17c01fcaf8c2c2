// Sends what is to be kept. Nothing is sent but here, and the same thing twice is kept once.
import { post } from "./api.js";
import { button, make } from "./dom.js";
import { showKept } from "./kept.js";
import { plain, problem } from "./plain.js";
import { signInForm } from "./sign-in.js";

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
  /** Does something that needs somebody signed in; asks to sign in where nobody is, and then does it. */
  async function signedIn(attempt, again) {
    const answer = await attempt();
    if (answer.status !== 401) {
      return answer;
    }
    const root = plain("court.sign-in.heading", make("p", { words: "court.sign-in.why" }),
      signInForm("ADVOCATE", again, key => problem(root, key, words)),
      make("div.actions", {}, button("court.keep.not", "other", nothing)));
    stage.show(root);
    return null;
  }

  /** The same key each time, so that what was sent twice is kept once. @param {ToKeep} toKeep @param {string} once */
  async function keep(toKeep, once) {
    const again = () => keep(toKeep, once);
    const answer = await signedIn(() => post("/api/records", toKeep.body, { "Idempotency-Key": once }), again);
    if (answer === null) {
      return;
    }
    if (answer.status !== 201) {
      waiting(answer.status, again);
      return;
    }
    showKept({
      kept: answer.data, attorney: toKeep.attorney, interview: toKeep.interview, chosen: toKeep.body.chosen,
      show: stage.show, dress: words.dress, send, leave,
    });
  }

  /** In memory only: it goes with the page. */
  function waiting(status, again) {
    const refused = status >= 400 && status < 500;
    const root = plain(refused ? "court.keep.what" : "court.keep.waiting",
      make("div.actions", {}, button("court.keep.again", "main", again), button("court.keep.clear", "other", leave)));
    stage.show(root);
    problem(root, refused ? "court.problem.not-kept" : status === 0 ? "court.problem.network" : "court.problem.store", words);
  }

  async function send(path, body, done) {
    const answer = await signedIn(() => post(path, body), () => send(path, body, done));
    if (answer?.status === 201) {
      done(answer.data);
    } else if (answer !== null) {
      problem(document.querySelector("main section"), answer.status === 0 ? "court.problem.network" : "court.problem.other", words);
    }
  }

  return { signedIn, keep: toKeep => keep(toKeep, crypto.randomUUID()) };
}
