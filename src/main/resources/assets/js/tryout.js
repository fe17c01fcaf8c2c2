// Trying out: another answer or another fact of the case, and the lines that come and go. Nothing of it is kept.
import { get, post } from "./api.js";
import { caseForm } from "./case.js";
import { button, make } from "./dom.js";
import { choice } from "./field.js";
import { answerWords, questionWords } from "./why.js";

const NAMES = { offer: "services", alternative: "alternatives", remedy: "remedies" };

/** @typedef {{kind: string, id: string}} Line */

/** @param {any} result @returns {Line[]} */
const linesOf = result => [
  ...result.offers.map(offer => ({ kind: "offer", id: offer.service })),
  ...result.alternatives.map(way => ({ kind: "alternative", id: way.id })),
  ...result.remedies.map(lead => ({ kind: "remedy", id: lead.id })),
];

/**
 * @typedef {object} Trying
 * @property {import("./sheet.js").Sheet} sheet
 * @property {any} shared
 * @property {Object<string, string>} facts of the case, as the page was opened with
 * @property {(answer: import("./api.js").Answer) => void} failed
 */

/** @param {Trying} trying @returns {HTMLElement} */
export function tryOut({ sheet, shared, facts, failed }) {
  const { words } = sheet;
  const form = caseForm("try", facts);
  const place = make("div.answers-of-question");
  const outcome = make("div.outcome", { attributes: { role: "status" } });
  const picked = choice("try-question", "counsel.try.question", [{ value: "", words: "counsel.try.choose" }]);
  const select = picked.querySelector("select");
  /** @type {Map<string, any>} */
  const questions = new Map();

  get(`/api/packs/${shared.pack.id}/${shared.pack.version}/interview?language=${words.language()}`).then(answer => {
    for (const question of answer.data?.questions ?? []) {
      if (["ONE", "MANY"].includes(question.kind) && !question.id.startsWith("Z")) {
        questions.set(question.id, question);
        select.append(make("option", { words: questionWords(question.id), attributes: { value: question.id } }));
      }
    }
    sheet.dress(select);
  });

  select.addEventListener("change", () => {
    place.replaceChildren();
    const question = questions.get(select.value);
    if (question) {
      const given = shared.answers?.[question.id] ?? [];
      const kind = question.kind === "ONE" ? "radio" : "checkbox";
      const option = (value, key, checked) => {
        const input = make("input", { attributes: { type: kind, name: "try-answer", value } });
        input.checked = checked;
        return make("label.option", {}, input, make("span", { words: key }));
      };
      place.append(make("fieldset", {}, make("legend", { words: questionWords(question.id) }), make("div.options", {},
        ...question.options.map(each => option(each.code, answerWords(words, question.id, each.code), given.includes(each.code))),
        kind === "radio" ? option("", "counsel.try.unasked", given.length === 0) : null)));
      sheet.dress(place);
    }
  });

  const changes = () => select.value === "" ? {} : {
    [select.value]: [...place.querySelectorAll("input:checked")].map(input => /** @type {HTMLInputElement} */ (input).value).filter(code => code !== ""),
  };

  /** @param {object} answers @param {(tried: any) => Node[]} shown */
  async function run(answers, shown) {
    const answer = await post(`/api/handovers/${shared.handover}/try`, { answers, case: form.facts(), language: words.language() });
    if (answer.status === 200) {
      outcome.replaceChildren(...shown(answer.data));
      sheet.dress(outcome);
    } else {
      failed(answer);
    }
  }

  return make("section.panel", { attributes: { id: "try" } },
    make("h2", { words: "counsel.try.heading" }),
    make("p.note", { words: "counsel.try.banner" }),
    picked, place, form.root,
    make("div.actions", {},
      button("counsel.try.go", "main", () => run(changes(), tried => difference(shared.result, tried.result))),
      button("counsel.try.singles", "other", () => run({}, tried => singles(words, tried.singles)))),
    outcome);
}

/** @param {string} key @param {Line[]} lines */
const list = (key, lines) => lines.length === 0 ? [] : [make("h3", { words: `counsel.try.${key}` }),
  make("ul.plain", {}, ...lines.map(line => make("li", { words: `${NAMES[line.kind]}.${line.id}.name` })))];

function difference(before, after) {
  const [old, now] = [linesOf(before), linesOf(after)];
  const lacking = (lines, others) => lines.filter(line => !others.some(other => other.id === line.id));
  const shown = [...list("come", lacking(now, old)), ...list("left", lacking(old, now))];
  return shown.length > 0 ? shown : [make("p", { words: "counsel.try.same" })];
}

/**
 * How the talk was held (part A) opens and closes whole parts, and is seldom what counsel asks about: it comes last.
 * @param {import("./words.js").Words} words
 * @param {{question: string, answer: string[], come: Line[], go: Line[]}[]} changes
 */
function singles(words, changes) {
  if (changes.length === 0) {
    return [make("p", { words: "counsel.try.singles-none" })];
  }
  const last = change => change.question.startsWith("A") ? 1 : 0;
  return [...changes].sort((one, other) => last(one) - last(other)).map(change => make("section.entry", {},
    make("h3", { words: questionWords(change.question) }),
    make("p", {}, make("span", { words: "counsel.try.if" }), ": ", ...(change.answer.length === 0
      ? [make("b", { words: "counsel.try.unasked" })]
      : change.answer.map(code => make("b.tag", { words: answerWords(words, change.question, code) })))),
    ...list("come", change.come), ...list("left", change.go)));
}
