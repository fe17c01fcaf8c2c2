// Whom something can be shown to. The list is asked for anew each time; without a network the last one in memory serves.
import { get } from "./api.js";

/** @type {{account: string, name: string}[]|null} */
let known = null;

export const areKnown = () => known !== null;

/**
 * @returns {Promise<{status: number, data: {account: string, name: string}[]}>} 200 where there is a list; 0 with none
 *     without a network
 */
export async function attorneys() {
  const answer = await get("/api/attorneys");
  if (answer.status === 200) {
    known = answer.data;
    return answer;
  }
  return known !== null && answer.status !== 403 ? { status: 200, data: known } : { status: answer.status, data: [] };
}
