// What exists about a code, and taking it back. The code is the only key there is; it stands in the field and nowhere else.
import { post, problemOf } from "./api.js";
import { button, dayOf, make } from "./dom.js";
import { field } from "./field.js";
import { whenIdle } from "./idle.js";
import { createLeave } from "./leave.js";
import { isReceipt, receiptLines } from "./receipt.js";
import { createSheet } from "./sheet.js";
import { createWords } from "./words.js";

const SHARING = ["SHARE_ATTORNEY", "SHARE_PROVIDER"];

const words = createWords(`${document.body.dataset.assets}/words`);
// Out of the address before anything else is done: an address is remembered, and shown in other places.
const typed = location.hash.slice(1);
history.replaceState(null, "", location.pathname);
let code = /%(?![0-9A-Fa-f]{2})/.test(typed) ? typed : decodeURIComponent(typed);
const { leave } = createLeave(() => { code = ""; });
document.getElementById("leave").addEventListener("click", leave);
whenIdle(leave);
await words.use(document.documentElement.lang);
const sheet = createSheet(words);

function ask() {
  const line = field("code", "court.withdraw.field");
  const input = line.querySelector("input");
  input.value = code;
  input.addEventListener("input", () => { code = input.value; });
  const choice = (key, kind, act) => make("li", {},
    button(`court.withdraw.${key}`, kind, () => withCode(act, input)),
    key === "exists" ? null : make("p.hint", { words: `court.withdraw.${key}-hint` }));
  sheet.show(
    make("h1", { words: "court.withdraw.heading" }),
    make("p.lead", { words: "court.withdraw.lead" }),
    make("form", { attributes: { autocomplete: "off" }, on: { submit: event => event.preventDefault() } }, line),
    make("h2", { words: "court.withdraw.choose" }),
    make("ul.choices", {}, choice("exists", "main", exists), choice("stop", "other", stop), choice("erase", "other", confirm)),
    make("p", { words: "court.withdraw.phone" }));
}

/** @param {() => void} act @param {HTMLElement} input */
function withCode(act, input) {
  if (code.trim() === "") {
    sheet.problem("court.problem.no-code", input);
  } else if (isReceipt(code)) {
    checkReceipt();
  } else {
    act();
  }
}

let busy = false;

/** Once at a time: a second tap sends nothing. @param {string} path @param {object} body @param {(data: any) => void} done */
async function send(path, body, done) {
  if (busy) {
    return;
  }
  busy = true;
  const answer = await post(path, body);
  busy = false;
  if (answer.status === 200) {
    done(answer.data);
    return;
  }
  ask();
  sheet.problem(answer.status === 404 ? "court.withdraw.wrong-code" : problemOf(answer));
}

const exists = () => send("/api/records/exists", { code }, tell);
const stop = () => send("/api/records/withdraw", { code, scopes: SHARING }, done);
const erase = () => send("/api/records/withdraw", { code }, done);
const checkReceipt = () => send("/api/receipts/check", { number: code }, receipt => sheet.show(
  make("h1", { words: "court.withdraw.receipt-heading" }),
  make("p.code", {}, make("bdi", { text: receipt.number, attributes: { dir: "ltr" } })),
  make("p.lead", {}, make("span", { words: `court.withdraw.receipt-${receipt.all ? "all" : "part"}` }), " ",
    day(receipt.week)),
  make("div.actions", {}, button("court.leave", "main", leave), button("court.withdraw.another", "other", another))));

function confirm() {
  sheet.show(
    make("h1", { words: "court.withdraw.confirm" }),
    make("p.lead", { words: "court.withdraw.confirm-text" }),
    make("div.actions", {}, button("court.withdraw.erase", "main", erase), button("court.back", "other", ask)));
}

/** @param {string} date */
const day = date => make("b", {}, dayOf(date));

/** That it is sealed and not erased, why and until when. @param {any} hold */
function sealed(hold) {
  return [
    make("p.lead", { words: "court.hold.text" }),
    make("p", {}, make("span", { words: "court.hold.why" }), " ", make("span", { words: `court.hold.${hold.reason}` }), "."),
    make("p", {}, make("span", { words: "court.hold.until" }), " ", day(hold.until)),
    ...(hold.takenBack.length > 0 ? [make("p", { words: "court.hold.taken-back" })] : []),
    make("p", { words: "court.hold.ask" }),
  ];
}

/** @param {any} found */
function tell(found) {
  const part = (key, items) => [
    make("h2", { words: key }),
    make("ul.plain", {}, ...(items.length > 0 ? items : [make("li", { words: "court.withdraw.nobody" })])),
  ];
  sheet.show(
    make("h1", { words: found.hold ? "court.hold.heading" : "court.withdraw.found" }),
    ...(found.hold
      ? sealed(found.hold)
      : [make("p.lead", {}, make("span", { words: "court.withdraw.gone" }), " ", day(found.gone))]),
    ...part("court.withdraw.fields", found.fields.map(each => named(`court.field.${each.field}`, each.holds))),
    ...part("court.withdraw.agreed", found.consents.map(each => make("li", {},
      make("span", { words: `court.scope.${each.scope}` }), ", ", make("span", { words: "court.withdraw.until" }), " ", day(each.ends)))),
    ...part("court.withdraw.who", found.mayRead.map(each => make("li", { words: `court.who.${each.kind}` }))),
    ...part("court.withdraw.readings", [...found.readings.map(each => make("li", {},
      make("span", { words: `court.role.${each.role}` }), " ", dayOf(each.week))),
    ...(found.earlierReadings > 0 ? [make("li", { words: "court.withdraw.earlier" })] : [])]),
    ...part("court.withdraw.copies", found.copies.map((each, at) => named(`court.${found.hold ? "held-copy" : "copy"}.${at}`, each.holds))),
    make("div.actions", {},
      button("court.withdraw.stop", "other", stop),
      button("court.withdraw.erase", "other", confirm),
      button("court.back", "other", ask)));
}

/** By words of this page; by those of the service where it has more to tell than the page knows. */
function named(key, text) {
  return words.has(key) ? make("li", { words: key }) : make("li", { text, attributes: { lang: "en" } });
}

/** @param {{withdrawn: string[], kept: string[], receipt: {number: string}, hold?: any}} ended */
function done(ended) {
  const list = scopes => make("ul.plain", {}, ...(scopes.length > 0
    ? scopes.map(scope => make("li", { words: `court.scope.${scope}` }))
    : [make("li", { words: "court.withdraw.nothing" })]));
  if (ended.hold) {
    sheet.show(
      make("h1", { words: "court.hold.heading" }),
      ...sealed(ended.hold),
      make("p", { words: "court.withdraw.paper" }),
      ...receiptLines(ended.receipt),
      make("div.actions", {}, button("court.leave", "main", leave), button("court.back", "other", ask)));
    return;
  }
  if (ended.kept.length === 0) {
    code = "";
  }
  sheet.show(
    make("h1", { words: "court.withdraw.done" }),
    make("p.lead", { words: `court.withdraw.${ended.kept.length === 0 ? "now" : "stop-hint"}` }),
    ...(ended.kept.length === 0 ? [] : [
      make("h2", { words: "court.withdraw.ended" }), list(ended.withdrawn),
      make("h2", { words: "court.withdraw.still" }), list(ended.kept),
    ]),
    make("p", { words: "court.withdraw.when" }),
    make("p", { words: "court.withdraw.backups" }),
    make("p", { words: "court.withdraw.paper" }),
    ...receiptLines(ended.receipt),
    make("div.actions", {}, button("court.leave", "main", leave), button("court.withdraw.another", "other", another)));
}

function another() {
  code = "";
  ask();
}

ask();
