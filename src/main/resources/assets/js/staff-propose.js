// A new account, proposed by a lead.
import { post } from "./api.js";
import { button, make } from "./dom.js";
import { choice, field } from "./field.js";
import { form, input, typed } from "./form.js";
import { facts, plain, takeStep } from "./staff-step.js";

const ROLES = ["ADVOCATE", "ATTORNEY", "LEAD", "REVIEWER", "OPERATOR"];
const PROBLEMS = { 400: "staff.propose.problem-value", 409: "staff.propose.problem-taken" };

/**
 * @param {import("./staff.js").Desk} desk
 * @param {() => void} back
 */
export function propose(desk, back) {
  const { sheet } = desk;
  const day = years => {
    const date = new Date();
    date.setUTCFullYear(date.getUTCFullYear() + years);
    return date.toISOString().slice(0, 10);
  };
  const role = choice("role", "staff.propose.role", [
    { value: "", words: "staff.propose.role-none" },
    ...ROLES.map(each => ({ value: each, words: `staff.role.${each}` })),
  ]);
  const hinted = (line, key) => {
    line.append(make("p.hint", { words: `staff.propose.${key}-hint`, attributes: { id: `${key}-hint` } }));
    return line;
  };
  const name = hinted(field("name", "staff.propose.name", { autocapitalize: "words", maxlength: "60", "aria-describedby": "name-hint" }), "name");
  const ends = hinted(field("ends", "staff.propose.ends", { type: "date", min: day(0), max: day(2), "aria-describedby": "ends-hint" }), "ends");

  function look() {
    const isDay = typed(ends) >= day(0) && typed(ends) <= day(2);
    if (typed(role) === "") {
      sheet.problem("staff.propose.problem-role", input(role));
    } else if (typed(name).length < 2) {
      sheet.problem("staff.propose.problem-name", input(name));
    } else if (!isDay) {
      sheet.problem("staff.propose.problem-ends", input(ends));
    } else {
      step({ role: typed(role), name: typed(name), endsOn: typed(ends) });
    }
  }

  const step = given => takeStep(desk, {
    key: "propose",
    about: [facts(
      ["staff.propose.name", make("bdi", { text: given.name })],
      ["staff.propose.role", make("span", { words: `staff.role.${given.role}` })],
      ["staff.propose.ends", plain(given.endsOn)])],
    send: () => post("/api/accounts", given),
    back: show,
    after: back,
    problems: PROBLEMS,
  });

  const root = form(role, name, ends, make("div.actions", {},
    make("button.main", { words: "staff.propose.next", attributes: { type: "submit" } }), button("court.back", "other", back)))(look);
  const show = () => sheet.show(
    make("h1", { words: "staff.propose.heading" }),
    make("p.lead", { words: "staff.propose.lead" }),
    root);
  show();
}
