// Where an attorney opens what was handed over: by the one-time code, or again from the list of their own.
import { get, post, problemOf } from "./api.js";
import { caseForm } from "./case.js";
import { button, dayOf, make } from "./dom.js";
import { field } from "./field.js";

/**
 * @typedef {object} Desk
 * @property {import("./sheet.js").Sheet} sheet
 * @property {Object<string, string>} facts
 * @property {(shared: any, facts: Object<string, string>) => void} opened
 * @property {() => boolean} isHere whether this desk is still what is shown
 * @property {() => void} signIn
 * @property {() => void} signOut
 */

/** @param {Desk} desk */
export async function showDesk({ sheet, facts, isHere, opened, signIn, signOut }) {
  const listed = await get("/api/handovers");
  if (!isHere()) {
    return;
  }
  if (listed.status === 401 || listed.status === 403) {
    signIn();
    return;
  }
  let busy = false;
  const line = field("one-time", "counsel.desk.code");
  const form = caseForm("case", facts);

  /** @param {string} path @param {object} body @param {string} [unknown] what to say where it is not found */
  async function open(path, body, unknown) {
    if (busy) {
      return;
    }
    busy = true;
    const answer = await post(path, { ...body, case: form.facts(), language: sheet.words.language() });
    busy = false;
    if (!isHere()) {
      return;
    }
    if (answer.status === 200) {
      opened(answer.data, form.facts());
    } else if (answer.status === 401) {
      signIn();
    } else {
      sheet.problem(answer.status === 404 && unknown ? unknown : problemOf(answer));
    }
  }

  const entries = (listed.status === 200 ? listed.data : []).map(each => make("li", {}, make("button.other", {
    attributes: { type: "button" },
    on: { click: () => open(`/api/handovers/${each.handover}/open`, {}, "counsel.desk.needs-code") },
  }, make("span", { words: "counsel.desk.entry" }), " ", dayOf(each.endsInWeek))));
  sheet.show(
    make("h1", { words: "counsel.desk.heading" }),
    make("p.lead", { words: "counsel.desk.lead" }),
    make("form", { attributes: { autocomplete: "off" }, on: {
      submit: event => {
        event.preventDefault();
        const input = line.querySelector("input");
        input.value.trim() === "" ? sheet.problem("court.problem.no-code", input) : open("/api/handovers/redeem", { code: input.value });
      },
    } }, line, form.root,
      make("div.actions", {}, make("button.main", { words: "counsel.desk.open", attributes: { type: "submit" } }))),
    make("h2", { words: "counsel.desk.list" }),
    entries.length === 0 ? make("p", { words: listed.status === 200 ? "counsel.desk.none" : problemOf(listed) }) : make("ul.choices", {}, ...entries),
    make("div.actions", {}, button("court.sign-out", "quiet", signOut)));
}
