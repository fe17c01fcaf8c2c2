// Holding a record for counsel, by two people who both have its case code. What waits is in no list.
import { post } from "./api.js";
import { button, make } from "./dom.js";
import { choice, field } from "./field.js";
import { form, input, typed } from "./form.js";
import { facts, plain, takeStep } from "./staff-step.js";

const REASONS = ["SUBPOENA", "COURT_ORDER", "WARRANT", "PRESERVATION_DEMAND", "LITIGATION"];
const PATHS = { order: "/api/holds", confirm: "/api/holds/confirm", export: "/api/holds/export" };
const MOST_WEEKS = 52;
const PROBLEMS = {
  400: "staff.hold.problem-value",
  404: "staff.hold.problem-none",
  "no-counsel-key": "staff.hold.problem-no-key",
  "other-counsel-key": "staff.hold.problem-other-key",
  "not-now": "staff.hold.problem-order",
};

/** @type {string|null} the file for counsel, in the memory of the page */
let file = null;

/** Lets go of the file for counsel. */
export function forgetFile() {
  if (file) {
    URL.revokeObjectURL(file);
    file = null;
  }
}

/** @param {import("./staff.js").Desk} desk */
export function showHold(desk) {
  forgetFile();
  const kinds = [...(desk.me().role === "LEAD" ? ["order"] : []), "confirm", "export"];
  desk.sheet.show(
    make("h1", { words: "staff.hold.heading" }),
    make("p.lead", { words: "staff.hold.lead" }),
    make("p", { words: "staff.hold.no-list" }),
    make("ul.choices", {}, ...kinds.map(kind => make("li", {},
      button(`staff.hold.${kind}`, "other", () => ask(desk, kind)), make("p.hint", { words: `staff.hold.${kind}-hint` })))),
    make("div.actions", {}, button("court.back", "main", desk.home)));
}

/** @param {import("./staff.js").Desk} desk @param {"order"|"confirm"|"export"} kind */
function ask(desk, kind) {
  const { sheet } = desk;
  const code = field("hold-code", "staff.hold.code");
  const reason = choice("hold-reason", "staff.hold.reason", [
    { value: "", words: "staff.hold.reason-none" }, ...REASONS.map(value => ({ value, words: `staff.reason.${value}` })),
  ]);
  const weeks = field("hold-weeks", "staff.hold.weeks", { inputmode: "numeric", maxlength: "2", "aria-describedby": "weeks-hint" });
  weeks.append(make("p.hint", { words: "staff.hold.weeks-hint", attributes: { id: "weeks-hint" } }));
  const counsel = field("hold-counsel", "staff.hold.counsel", { autocapitalize: "none" });
  const isWeeks = () => /^\d+$/.test(typed(weeks)) && Number(typed(weeks)) >= 1 && Number(typed(weeks)) <= MOST_WEEKS;
  const checks = [
    ["code", code, () => typed(code) !== ""],
    ...(kind === "export" ? [] : [
      ["reason", reason, () => typed(reason) !== ""],
      ["weeks", weeks, isWeeks],
      ["counsel", counsel, () => typed(counsel) !== ""],
    ]),
  ];

  function look() {
    const wrong = checks.find(([, , isRight]) => !isRight());
    if (wrong) {
      sheet.problem(`staff.hold.problem-${wrong[0]}`, input(wrong[1]));
    } else {
      step(kind === "export" ? { code: typed(code) }
        : { code: typed(code), reason: typed(reason), weeks: Number(typed(weeks)), counsel: typed(counsel) });
    }
  }

  const step = given => takeStep(desk, {
    key: kind,
    about: [facts(
      ["staff.hold.code", plain(given.code)],
      ...(kind === "export" ? [] : [
        ["staff.hold.reason", make("span", { words: `staff.reason.${given.reason}` })],
        ["staff.hold.weeks", plain(String(given.weeks))],
        ["staff.hold.counsel", plain(given.counsel)],
      ]))],
    send: () => post(PATHS[kind], given),
    back: show,
    after: () => showHold(desk),
    more: data => [
      make("p", {}, make("span", { words: "staff.hold.until" }), " ", make("b", {}, plain(data.until))),
      ...(kind === "order" ? [] : [fileLink(data)]),
    ],
    problems: PROBLEMS,
  });

  const root = form(...checks.map(([, line]) => line), make("div.actions", {},
    make("button.main", { words: "staff.hold.next", attributes: { type: "submit" } }),
    button("court.back", "other", () => showHold(desk))))(look);
  const show = () => sheet.show(
    make("h1", { words: `staff.hold.${kind}` }),
    make("p.lead", { words: `staff.hold.${kind}-hint` }),
    ...(kind === "export" ? [] : [make("p", { words: "staff.hold.paper" })]),
    root);
  show();
}

/** Under a name that says nothing of a person. @param {object} held */
function fileLink(held) {
  forgetFile();
  file = URL.createObjectURL(new Blob([JSON.stringify(held)], { type: "application/json" }));
  return make("p.ways", {}, make("a", { words: "staff.hold.file", attributes: { href: file, download: "held.json" } }));
}
