// Calls to the service. What goes and comes stays in the hands of whoever called: nothing is kept here.

const WITHIN = 15_000;
const PAPER_WITHIN = 60_000;

/** What goes with every request of a page that rehearses: the service keeps nothing of it. @returns {Object<string, string>} */
export function marks() {
  return document.body.dataset.rehearsal === undefined ? {} : { "Recourse-Rehearsal": "1" };
}

/**
 * @typedef {object} Answer
 * @property {number} status 0 where there was no network, or no answer in time
 * @property {any} data what came as JSON, or null
 */

/**
 * @param {string} path
 * @param {RequestInit} request
 * @returns {Promise<Answer>}
 */
async function call(path, request) {
  try {
    const headers = { ...request.headers, ...marks() };
    const answer = await fetch(path, { ...request, headers, cache: "no-store", signal: AbortSignal.timeout(WITHIN) });
    const isJson = answer.headers.get("Content-Type")?.includes("json") ?? false;
    return { status: answer.status, data: isJson ? await answer.json() : null };
  } catch {
    return { status: 0, data: null };
  }
}

/** @param {string} path */
export const get = path => call(path, {});

/**
 * @param {string} path
 * @param {object} body
 * @param {Object<string, string>} [headers]
 */
export function post(path, body, headers = {}) {
  return call(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", "Recourse-Request": "1", ...headers },
    body: JSON.stringify(body),
  });
}

/** Posts without a body. @param {string} path */
export const order = path => call(path, { method: "POST", headers: { "Recourse-Request": "1" } });

/**
 * A paper, as an address of this page's own memory; nothing where it did not come.
 * @param {string} path
 * @param {object} body
 * @returns {Promise<string|null>}
 */
export async function paper(path, body) {
  try {
    const answer = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/pdf", "Recourse-Request": "1", ...marks() },
      body: JSON.stringify(body),
      cache: "no-store",
      signal: AbortSignal.timeout(PAPER_WITHIN),
    });
    return answer.ok ? URL.createObjectURL(await answer.blob()) : null;
  } catch {
    return null;
  }
}

/**
 * What to say about an answer that was none.
 * @param {Answer} answer
 * @returns {string} key of words
 */
export function problemOf(answer) {
  const keys = { 0: "network", 403: "role", 404: "wrong-code", 429: "wait", 503: "store" };
  return `court.problem.${keys[answer.status] ?? "other"}`;
}
