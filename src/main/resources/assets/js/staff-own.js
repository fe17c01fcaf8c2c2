// One more way to sign in for whoever is signed in.
import { order } from "./api.js";
import { setupCode, takeStep } from "./staff-step.js";

/** @param {import("./staff.js").Desk} desk */
export function showOwn(desk) {
  takeStep(desk, {
    key: "own",
    send: () => order("/api/session/enrolment-code"),
    back: desk.home,
    more: setupCode,
  });
}
