// Before a talk, where something can be kept: signing in, then the day.
import { get } from "./api.js";
import { showDay } from "./day.js";
import { button, make } from "./dom.js";
import { refreshKeys } from "./hour-keys.js";
import { plain, problem } from "./plain.js";
import { signInForm } from "./sign-in.js";
import { forgetAll, list } from "./waiting.js";

const BETWEEN_LOOKS = 60_000;

/**
 * Nobody has to sign in: help is worked out on the tablet too.
 * @param {import("./talk.js").Parts} parts
 * @param {() => void} start
 */
export async function enter(parts, start) {
  const { stage, words, network } = parts;
  const { setting, sealed } = document.body.dataset;
  const isOnline = await network.probe();
  if (sealed === "yes") {
    setInterval(() => list().catch(() => undefined), BETWEEN_LOOKS);
    await (isOnline ? refreshKeys().catch(() => undefined) : undefined);
  } else {
    forgetAll();
  }
  const session = isOnline && setting === "COURT" ? await get("/api/session") : null;
  const day = () => showDay(parts, start);
  if (session?.status !== 401 && (session?.data?.role ?? "ADVOCATE") === "ADVOCATE") {
    day();
    return;
  }
  const root = plain("court.sign-in.heading",
    signInForm("ADVOCATE", day, key => problem(root, key, words)),
    make("p.hint", { words: "court.sign-in.without-hint" }),
    make("div.actions", {}, button("court.sign-in.without", "other", start)));
  stage.show(root);
}
