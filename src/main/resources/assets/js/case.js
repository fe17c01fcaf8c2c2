// The facts of the case, which only the attorney adds, each time; they are never kept.
import { make } from "./dom.js";
import { choice } from "./field.js";

const FACTS = {
  chargeClass: ["VIOLATION", "MISDEMEANOR", "FELONY"],
  chargeFamily: ["PROSTITUTION", "MASSAGE_LICENCE", "LOITERING", "THEFT", "TRESPASS", "DRUG", "ASSAULT", "FARE", "OTHER"],
  stage: ["DESK_TICKET", "CUSTODY", "ARRAIGNED"],
  instrument: ["INFORMATION", "MISDEMEANOR_COMPLAINT", "FELONY_COMPLAINT", "INDICTMENT"],
};

/**
 * @param {string} prefix of the ids of its fields
 * @param {Object<string, string>} before
 * @returns {{root: HTMLElement, facts: () => Object<string, string>}}
 */
export function caseForm(prefix, before) {
  const fields = Object.entries(FACTS).map(([fact, codes]) => {
    const field = choice(`${prefix}-${fact}`, `counsel.case.${fact}`, [
      { value: "", words: "counsel.case.none" },
      ...codes.map(code => ({ value: code, words: `counsel.case.${code}` })),
    ]);
    field.querySelector("select").value = before[fact] ?? "";
    return { fact, field };
  });
  return {
    root: make("fieldset", {}, make("legend", { words: "counsel.case.heading" }), make("p.hint", { words: "counsel.case.hint" }),
      make("div.two", {}, ...fields.map(each => each.field))),
    facts: () => Object.fromEntries(fields.map(each => [each.fact, each.field.querySelector("select").value])
      .filter(([, value]) => value !== "")),
  };
}
