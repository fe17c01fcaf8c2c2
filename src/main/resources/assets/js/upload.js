// Sends what waits, one after the other. What is sent goes from the tablet; sent twice, it is kept once.
import { post } from "./api.js";
import { remove } from "./waiting.js";

const CAUSES = { 0: "court.problem.network", 403: "court.problem.role", 409: "day.unsent.ended", 410: "day.unsent.too-old" };
const STOPS = [0, 401, 403, 429, 503];

/**
 * @param {import("./waiting.js").Item[]} items
 * @returns {Promise<{sent: number, mustSignIn: boolean, causes: Map<string, string>}>} why each that was not sent was not,
 *     as keys of words
 */
export async function upload(items) {
  const causes = new Map();
  let sent = 0;
  for (const item of items) {
    const { status } = await post("/api/records/sealed", item.sealed);
    if (status === 201) {
      await remove(item.id);
      sent += 1;
      continue;
    }
    const cause = CAUSES[status] ?? (status >= 500 || status === 429 ? "court.problem.store" : "day.unsent.refused");
    if (STOPS.includes(status)) {
      items.slice(items.indexOf(item)).forEach(left => causes.set(left.id, status === 401 ? "day.unsent.sign-in" : cause));
      return { sent, mustSignIn: status === 401, causes };
    }
    causes.set(item.id, cause);
  }
  return { sent, mustSignIn: false, causes };
}
