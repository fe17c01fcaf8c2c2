// What waits to be sent: when it was sealed, until when it waits, and why it did not go. Nothing else is known of it here.
import { button, make } from "./dom.js";
import { clockTime, plain, problem } from "./plain.js";
import { signInForm } from "./sign-in.js";
import { upload } from "./upload.js";
import { list, remove } from "./waiting.js";

/**
 * @param {import("./talk.js").Parts} parts
 * @param {() => void} back
 */
export function createUnsent({ stage, words }, back) {
  /** @type {Map<string, string>} why each did not go, as far as it was tried */
  let causes = new Map();

  async function show() {
    const items = await list();
    const root = plain("day.unsent.heading",
      items.length === 0
        ? make("p.lead", { words: "day.waits-none" })
        : make("p.lead", { words: "day.unsent.text" }),
      make("ul.choices", {}, ...items.map(row)),
      make("div.actions", {}, ...(items.length === 0 ? [] : [button("day.unsent.send", "main", () => send(items))])));
    root.prepend(button("ui.back", "back", back));
    stage.show(root);
  }

  /** @param {import("./waiting.js").Item} item */
  function row(item) {
    const cause = causes.get(item.id);
    return make("li.unsent", { attributes: { "data-item": item.id } },
      make("p", {}, make("span", { words: "day.unsent.made" }), " ", make("b", {}, clockTime(item.at)), ". ",
        make("span", { words: "day.unsent.until" }), " ", make("b", {}, clockTime(item.until)), "."),
      make("p", {}, make("b", { words: cause === undefined ? "day.unsent.waiting" : "day.unsent.failed" }), " ",
        ...(cause === undefined ? [] : [make("span", { words: cause })])),
      make("div.actions", {},
        button("day.unsent.again", "other", () => send([item])),
        button("day.unsent.delete", "other", () => ask(item))));
  }

  /** @param {import("./waiting.js").Item[]} items */
  async function send(items) {
    const result = await upload(items);
    items.forEach(item => causes.delete(item.id));
    result.causes.forEach((cause, id) => causes.set(id, cause));
    if (result.mustSignIn) {
      const root = plain("court.sign-in.heading",
        signInForm("ADVOCATE", () => send(items), key => problem(root, key, words)),
        make("div.actions", {}, button("ui.back", "other", show)));
      stage.show(root);
      return;
    }
    await show();
  }

  /** @param {import("./waiting.js").Item} item */
  function ask(item) {
    stage.show(plain("day.unsent.delete",
      make("p.lead", {}, make("span", { words: "day.unsent.made" }), " ", make("b", {}, clockTime(item.at))),
      make("p", { words: "day.unsent.delete-text" }),
      make("div.actions", {},
        button("day.unsent.delete-yes", "main", () => remove(item.id).then(show)),
        button("day.unsent.delete-no", "other", show))));
  }

  return {
    show,
    /** Sends what waits without asking for anything; gives how much is left. */
    sendQuietly: async () => {
      const result = await upload(await list());
      causes = result.causes;
      return (await list()).length;
    },
  };
}
