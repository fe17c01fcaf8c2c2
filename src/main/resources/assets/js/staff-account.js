// One account, and what can be done about it by whoever is signed in.
import { order } from "./api.js";
import { button, make } from "./dom.js";
import { known } from "./staff-known.js";
import { setupCode, takeStep } from "./staff-step.js";

const PROBLEMS = { 404: "staff.problem-gone", 409: "staff.not-now" };
const PATHS = { create: "confirm", renew: "confirm", recover: "recovery", sessions: "end-sessions", end: "end" };

/**
 * @param {import("./staff.js").Desk} desk
 * @param {any} account
 * @param {any[]} all accounts
 * @param {() => void} back
 */
export function showAccount(desk, account, all, back) {
  const { sheet } = desk;
  const me = desk.me().account;
  const show = () => sheet.show(
    make("h1", {}, make("bdi", { text: account.name })),
    ...known(account, all),
    ...(account.state === "ENDED" ? [make("p.lead", { words: "staff.account.is-over" })] : [
      ...why(account, me).map(key => make("p.note", { words: key })),
      make("h2", { words: "staff.account.what" }),
      make("ul.choices", {}, ...acts(account, me).map(key => make("li", {},
        button(`staff.${key}.heading`, "other", () => step(key)), make("p.hint", { words: `staff.${key}.hint` })))),
    ]),
    make("div.actions", {}, button("court.back", "main", back)));

  const step = key => takeStep(desk, {
    key,
    about: [make("p", {}, make("b", {}, make("bdi", { text: account.name })), ", ", make("span", { words: `staff.role.${account.role}` }))],
    send: () => order(`/api/accounts/${account.id}/${PATHS[key]}`),
    back: show,
    after: back,
    more: data => PATHS[key] === "confirm" ? setupCode(data) : [],
    problems: PROBLEMS,
  });

  show();
}

/** What keeps somebody out takes one, what lets somebody in two, and nobody does it for themselves. */
function acts({ id, state, waitsFor, proposedBy }, me) {
  if (id === me) {
    return ["sessions"];
  }
  const confirm = waitsFor && proposedBy !== me ? [waitsFor === "CREATION" ? "create" : "renew"] : [];
  return [...confirm, ...(state === "ACTIVE" ? ["sessions", ...(waitsFor ? [] : ["recover"])] : []), "end"];
}

const why = ({ id, waitsFor, proposedBy }, me) => [
  ...(id === me ? ["staff.account.own"] : []),
  ...(waitsFor && proposedBy === me ? ["staff.account.ours"] : []),
];
