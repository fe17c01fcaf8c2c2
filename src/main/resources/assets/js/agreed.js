// Asks for each consent by itself, in the words of the service, none of them ticked. What is not ticked is a no.
import { get } from "./api.js";
import { make } from "./dom.js";
import { choice } from "./field.js";

/** How long a yes may hold: the usual, more where the person asks for it, less where a week will do. */
const DAYS = ["30", "7", "60", "90"];

/**
 * @typedef {object} Consents
 * @property {string} language
 * @property {string} voluntary
 * @property {string} ends
 * @property {string} withdrawal
 * @property {{scope: string, wording: object, title: string, question: string, recipient: string, why: string, items: Object<string, string>, risk: string}[]} scopes
 */

/**
 * The consents as they are asked for. In another language they are asked for anew: a yes counts for the words that were read.
 * @param {Consents} consents
 * @param {string[]} scopes those to ask for
 * @param {{account: string, name: string}[]} attorneys
 */
export function askEach(consents, scopes, attorneys) {
  const root = make("div.consents");
  const picked = attorneys.length === 0 ? make("p", { words: "court.keep.no-attorney" })
    : choice("attorney", "court.keep.attorney", [{ value: "", words: "ui.choose" },
      ...attorneys.map(one => ({ value: one.account, text: one.name }))]);
  const days = choice("days", "court.keep.days", DAYS.map(count => ({ value: count, text: count })));
  /** @type {{each: Consents["scopes"][0], input: HTMLInputElement}[]} */
  let boxes = [];

  /** @param {Consents} from */
  function draw(from) {
    const said = (name, text) => make(name, { text, attributes: { lang: from.language } });
    const asked = from.scopes.filter(each => scopes.includes(each.scope)
      && (each.scope !== "SHARE_ATTORNEY" || attorneys.length > 0));
    boxes = asked.map(each => ({
      each, input: /** @type {HTMLInputElement} */ (make("input", { attributes: { type: "checkbox", value: each.scope } })),
    }));
    root.replaceChildren(
      said("p", from.voluntary), said("p", from.ends), said("p", from.withdrawal),
      ...boxes.map(box => section(box, said)),
      ...(scopes.includes("SHARE_ATTORNEY") && attorneys.length === 0 ? [picked] : []), days);
  }

  /** One consent, with what it is for and what can go wrong, and a box for a yes to it. */
  function section({ each, input }, said) {
    return make("section.consent", { attributes: { "data-scope": each.scope } },
      said("h2", each.question),
      make("ul.plain", {}, ...Object.values(each.items).map(text => said("li", text))),
      make("p", {}, make("b", { words: "court.keep.to-whom" }), ": ", said("span", each.recipient)),
      make("p", {}, make("b", { words: "court.keep.why" }), ": ", said("span", each.why)),
      make("p", {}, make("b", { words: "court.keep.risk" }), ": ", said("span", each.risk)),
      each.scope === "SHARE_ATTORNEY" ? picked : null,
      make("label.option", {}, input, make("span", {}, make("span", { words: "court.keep.yes" }), ": ", said("span", each.title))));
  }

  document.addEventListener("language", async function change(event) {
    if (!root.isConnected) {
      document.removeEventListener("language", change);
      return;
    }
    const { language, dress } = /** @type {CustomEvent} */ (event).detail;
    const answer = await get(`${document.body.dataset.assets}/data/consents-${language}.json`);
    draw(answer.status === 200 ? answer.data : consents);
    dress(root);
  });
  draw(consents);

  const ticked = () => boxes.filter(box => box.input.checked).map(box => box.each.scope);
  const attorney = () => picked.querySelector("select")?.value ?? "";
  const lawyer = () => attorneys.find(one => one.account === attorney())?.name ?? "";

  return {
    root,
    ticked,
    attorney,
    lawyer,
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
      days: Number(days.querySelector("select").value),
    })),
  };
}
