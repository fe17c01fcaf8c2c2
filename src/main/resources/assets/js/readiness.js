// What a tablet still lacks to work without a network.
import { areKnown } from "./attorneys.js";
import { outlook } from "./hour-keys.js";

const WEEK = 7 * 24 * 3_600_000;

/** Whether the worker has the pages. It takes over only once it has all of them. */
async function hasPages() {
  return navigator.serviceWorker?.controller != null && await caches.match("/talk").catch(() => undefined) !== undefined;
}

/**
 * @typedef {object} Readiness
 * @property {string[]} missing keys of words
 * @property {number|null} at when this tablet last got something from the service; null where that is not known
 * @property {boolean} isOld whether that was more than a week ago
 */

/** @returns {Promise<Readiness>} */
export async function readiness() {
  const missing = await hasPages() ? [] : ["day.no-pages"];
  let at = null;
  if (document.body.dataset.sealed === "yes") {
    const keys = await outlook().catch(() => ({ at: null, problem: "day.no-keys" }));
    at = keys.at;
    missing.push(...(keys.problem === null ? [] : [keys.problem]));
  }
  missing.push(...(areKnown() ? [] : ["day.no-lawyers"]));
  return { missing, at, isOld: at !== null && Date.now() - at > WEEK };
}
