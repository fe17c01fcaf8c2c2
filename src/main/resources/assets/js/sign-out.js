// Signing out has the browser clear all that it keeps for this service, so it is not done over what waits to be sent. A
// session that is left ends by itself after ten minutes.
import { order, problemOf } from "./api.js";
import { isAnyWaiting } from "./waiting.js";

const ENDED = [204, 401];

/** @returns {Promise<string|null>} key of words for why it was not done */
export async function signOut() {
  if (await isAnyWaiting()) {
    return "court.sign-out-waits";
  }
  const answer = await order("/api/session/sign-out");
  return ENDED.includes(answer.status) ? null : problemOf(answer);
}
