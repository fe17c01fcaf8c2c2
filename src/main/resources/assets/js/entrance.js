// Before a talk, where staff sign in.
import { get } from "./api.js";
import { button, make } from "./dom.js";
import { signInForm } from "./sign-in.js";

/**
 * Nobody has to sign in: help is worked out on the tablet too.
 * @param {import("./talk.js").Parts} parts
 * @param {() => void} start
 */
export async function signInFirst({ stage, words }, start) {
  const session = await get("/api/session");
  if (session.status !== 401) {
    start();
    return;
  }
  const place = make("div");
  stage.show(make("section.screen.plain", {},
    place,
    make("h1", { words: "court.sign-in.heading", attributes: { tabindex: "-1" } }),
    signInForm("ADVOCATE", start, key => {
      place.replaceChildren(make("div.summary", { attributes: { role: "alert" } }, make("p.problem", { words: key })));
      words.dress(place);
    }),
    make("p.hint", { words: "court.sign-in.without-hint" }),
    make("div.actions", {}, button("court.sign-in.without", "other", start))));
}
