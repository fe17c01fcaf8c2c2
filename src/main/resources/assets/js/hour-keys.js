// The keys of the court to seal with, one an hour, got while there is a network for the day ahead.
import { get } from "./api.js";
import { savedKeys, saveKeys } from "./waiting.js";

const CLOCKS_DIFFER = 10 * 60_000;
const HOUR = 3_600_000;

/**
 * @typedef {object} Keys
 * @property {number} at when they came
 * @property {boolean} isClockWrong whether the clock of this tablet was wrong then
 * @property {number} hours how long something may wait
 * @property {{kid: string, from: string, until: string, kty: string, crv: string, x: string, y: string}[]} keys
 */

/** Gets new ones; without a network those from before stay. */
export async function refreshKeys() {
  const answer = await get("/api/sealing-keys");
  if (answer.status === 200) {
    const isClockWrong = Math.abs(Date.parse(answer.data.now) - Date.now()) > CLOCKS_DIFFER;
    await saveKeys({ at: Date.now(), isClockWrong, hours: answer.data.hours, keys: answer.data.keys });
  }
}

/** The key of this hour, and until when what is sealed now may wait; null where nothing can be sealed. */
export async function keyNow() {
  const saved = await savedKeys();
  const now = Date.now();
  const key = saved?.keys.find(one => Date.parse(one.from) <= now && now < Date.parse(one.until));
  return key === undefined || saved.isClockWrong ? null : { key, until: now + saved.hours * HOUR };
}

/** What is wrong with the keys for the hours to come. @returns {Promise<{at: number|null, problem: string|null}>} */
export async function outlook() {
  const saved = await savedKeys();
  const last = saved?.keys.at(-1);
  const isShort = last === undefined || Date.parse(last.until) < Date.now() + saved.hours * HOUR || await keyNow() === null;
  return { at: saved?.at ?? null, problem: saved?.isClockWrong ? "day.no-clock" : isShort ? "day.no-keys" : null };
}
