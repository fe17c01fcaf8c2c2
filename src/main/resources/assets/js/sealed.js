// What the person agreed to and cannot be sent: it is sealed, and the person is told so, with the code that will be theirs.
import { post } from "./api.js";
import { button, make } from "./dom.js";
import { keyNow } from "./hour-keys.js";
import { shownOnce } from "./kept.js";
import { clockTime, plain, problem } from "./plain.js";
import { seal } from "./seal.js";
import { put, remove } from "./waiting.js";

/**
 * Seals a request and lets it wait on the tablet.
 * @param {object} request
 * @returns {Promise<import("./waiting.js").Item|null>} null where it could not be
 */
export async function sealAway(request) {
  try {
    const now = await keyNow();
    if (now === null) {
      return null;
    }
    const at = new Date();
    const sealed = await seal(JSON.stringify({ at: at.toISOString(), request }), now.key);
    const item = { id: crypto.randomUUID(), at: at.getTime(), until: now.until, sealed };
    await put(item);
    return item;
  } catch {
    return null;
  }
}

/**
 * @typedef {object} Telling
 * @property {import("./waiting.js").Item} item
 * @property {string} code
 * @property {boolean} forLawyer whether it is to be shown to one
 * @property {boolean} mayHaveGone whether a try to send it got no answer
 * @property {string|null} trouble key of words: why the last try failed
 * @property {() => void} again
 * @property {import("./stage.js").Stage} stage
 * @property {import("./words.js").Words} words
 * @property {() => void} leave
 */

/** @param {Telling} telling */
export function showSealed(telling) {
  const { item, code, forLawyer, trouble, again, stage, words, leave } = telling;
  const root = plain("ui.sealed.title",
    make("p.lead", { words: "ui.sealed.text" }),
    make("p", {}, make("span", { words: "ui.sealed.until" }), " ", make("b", {}, clockTime(item.until))),
    make("h2", { words: "ui.sealed.code" }),
    make("p", { words: "ui.sealed.code-text" }),
    shownOnce(code, words.dress),
    forLawyer ? make("p", { words: "ui.sealed.lawyer" }) : null,
    make("div.actions", {},
      button("ui.close.clear", "main", leave),
      button("ui.sealed.again", "other", again),
      button("ui.sealed.take-back", "other", () => askToTakeBack(telling))));
  stage.show(root);
  if (trouble !== null) {
    problem(root, trouble, words);
  }
}

/** @param {Telling} telling */
function askToTakeBack(telling) {
  telling.stage.show(plain("ui.sealed.take-back",
    make("p.lead", { words: "ui.sealed.take-back-text" }),
    make("div.actions", {},
      button("ui.sealed.take-back-yes", "main", () => takeBack(telling)),
      button("ui.sealed.take-back-no", "other", () => showSealed({ ...telling, trouble: null })))));
}

/** Deletes it here, and at the service in case a try that got no answer had come there. @param {Telling} telling */
async function takeBack({ item, code, mayHaveGone, stage, leave }) {
  await remove(item.id);
  const done = mayHaveGone ? await post("/api/records/withdraw", { code }) : null;
  stage.show(plain("ui.close.title",
    make("p.lead", { words: "ui.close.kept" }),
    done !== null && done.status !== 200 && done.status !== 404 ? make("p", { words: "ui.sealed.if-sent" }) : null,
    make("div.actions", {}, button("ui.close.clear", "main", leave))));
}
