// Asks for each consent by itself, in the words of the service, none of them ticked. What is not ticked is a no.
import { make } from "./dom.js";
import { choice } from "./field.js";

/**
 * @typedef {object} Consents
 * @property {string} language
 * @property {string} voluntary
 * @property {string} ends
 * @property {string} withdrawal
 * @property {{scope: string, wording: object, title: string, question: string, recipient: string, why: string, items: Object<string, string>, risk: string}[]} scopes
 */

/**
 * @param {Consents} consents
 * @param {string[]} scopes those to ask for
 * @param {{account: string, name: string}[]} attorneys
 */
export function askEach(consents, scopes, attorneys) {
  const said = (name, text) => make(name, { text, attributes: { lang: consents.language } });
  const picked = attorneys.length === 0 ? make("p", { words: "court.keep.no-attorney" })
    : choice("attorney", "court.keep.attorney", [{ value: "", words: "ui.choose" },
      ...attorneys.map(one => ({ value: one.account, text: one.name }))]);
  const asked = consents.scopes.filter(each => scopes.includes(each.scope)
    && (each.scope !== "SHARE_ATTORNEY" || attorneys.length > 0));

  const boxes = asked.map(each => {
    const input = make("input", { attributes: { type: "checkbox", value: each.scope } });
    const root = make("section.consent", { attributes: { "data-scope": each.scope } },
      said("h2", each.question),
      make("ul.plain", {}, ...Object.values(each.items).map(text => said("li", text))),
      make("p", {}, make("b", { words: "court.keep.to-whom" }), ": ", said("span", each.recipient)),
      make("p", {}, make("b", { words: "court.keep.why" }), ": ", said("span", each.why)),
      make("p", {}, make("b", { words: "court.keep.risk" }), ": ", said("span", each.risk)),
      each.scope === "SHARE_ATTORNEY" ? picked : null,
      make("label.option", {}, input, make("span", {}, make("span", { words: "court.keep.yes" }), ": ", said("span", each.title))));
    return { each, input: /** @type {HTMLInputElement} */ (input), root };
  });

  const ticked = () => boxes.filter(box => box.input.checked).map(box => box.each.scope);
  const attorney = () => picked.querySelector("select")?.value ?? "";

  return {
    root: make("div.consents", {},
      said("p", consents.voluntary), said("p", consents.ends), said("p", consents.withdrawal),
      ...boxes.map(box => box.root),
      scopes.includes("SHARE_ATTORNEY") && attorneys.length === 0 ? picked : null),
    ticked,
    attorney,
    /** What stands in the way of what is ticked. @returns {string|null} key of words */
    problem: () => {
      const now = ticked();
      if (now.length > 0 && !now.includes("STORE")) {
        return "court.keep.need-store";
      }
      return now.includes("SHARE_ATTORNEY") && attorney() === "" ? "court.keep.choose-attorney" : null;
    },
    /** To the lawyer go the answers only if they may be kept. */
    grants: () => boxes.filter(box => box.input.checked).map(({ each }) => ({
      scope: each.scope,
      decision: "GRANTED",
      wording: each.wording,
      items: Object.keys(each.items).filter(item => each.scope !== "SHARE_ATTORNEY" || ticked().includes("ANSWERS_FOR_LAWYER")
        || !["ANSWERS", "OWN_WORDS"].includes(item)),
      ...(each.scope === "SHARE_ATTORNEY" ? { recipient: attorney() } : {}),
    })),
  };
}
