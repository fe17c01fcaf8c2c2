// The page of staff: signing in, then what the role of the account may do, one thing at a time.
import { get, post, problemOf } from "./api.js";
import { button, make } from "./dom.js";
import { whenIdle } from "./idle.js";
import { createLeave } from "./leave.js";
import { createSheet } from "./sheet.js";
import { signInForm } from "./sign-in.js";
import { signOut } from "./sign-out.js";
import { showAccounts } from "./staff-accounts.js";
import { showDevice } from "./staff-device.js";
import { forgetFile, showHold } from "./staff-hold.js";
import { showOwn } from "./staff-own.js";
import { showPacks } from "./staff-packs.js";
import { showState } from "./staff-state.js";
import { showTally } from "./staff-tally.js";
import { createWords } from "./words.js";

/**
 * @typedef {object} Desk
 * @property {import("./sheet.js").Sheet} sheet
 * @property {() => {account: string, role: string, name: string}} me
 * @property {() => void} home
 * @property {(answer: import("./api.js").Answer, again: () => void, problems?: Object<string, string>) => void} refused
 */

/** What a role may open, by the table of who may call what. */
const DOORS = {
  LEAD: ["accounts", "hold", "device", "tally", "packs", "state", "own"],
  REVIEWER: ["tally", "packs", "own"],
  OPERATOR: ["state", "accounts", "hold", "device", "packs", "own"],
};
const OPENS = {
  accounts: showAccounts, device: showDevice, hold: showHold, own: showOwn, packs: showPacks, state: showState, tally: showTally,
};

/** @type {{account: string, role: string, name: string}|null} */
let me = null;
const { leave } = createLeave(forget);
document.getElementById("leave").addEventListener("click", leave);
const words = createWords(`${document.body.dataset.assets}/staff`);
await words.use(document.documentElement.lang);
const sheet = createSheet(words);
const desk = { sheet, me: () => me, home, refused };
whenIdle(() => me === null ? undefined : goOut());

function forget() {
  me = null;
  forgetFile();
}

async function goOut() {
  forget();
  signIn();
  const trouble = await signOut();
  if (trouble !== null && me === null) {
    sheet.problem(trouble);
  }
}

/**
 * @param {string} says why it is asked for
 * @param {() => void} then where to go on, if it is the same person
 */
function signIn(says = "staff.lead", then = home) {
  const done = () => entered(then);
  sheet.show(
    make("h1", { words: "court.sign-in.heading" }),
    make("p.lead", { words: says }),
    ...(document.body.dataset.setting === "TRIAL" ? trial(done) : [signInForm("", done, sheet.problem)]));
}

/** In the demo nobody proves who they are. @param {() => void} done */
const trial = done => [
  make("p", { words: "staff.trial.lead" }),
  make("div.actions", {}, ...Object.keys(DOORS).map(role => button(`staff.role.${role}`, "other", async () => {
    const answer = await post("/api/trial/sign-in", { role });
    answer.status === 204 ? done() : sheet.problem(problemOf(answer));
  }))),
];

/** @param {() => void} then */
async function entered(then) {
  const before = me?.account;
  const session = await get("/api/session");
  if (session.status === 200) {
    me = session.data;
    me.account === before ? then() : home();
  } else {
    me = null;
    signIn();
    if (session.status !== 401) {
      sheet.problem(problemOf(session));
    }
  }
}

function home() {
  forgetFile();
  const doors = DOORS[me.role];
  sheet.show(
    make("h1", { words: "staff.heading" }),
    make("p.lead", {}, make("span", { words: "staff.signed-in-as" }), " ", make("b", {}, make("bdi", { text: me.name })), ", ",
      make("span", { words: `staff.role.${me.role}` })),
    ...(doors ? [make("ul.choices.doors", {}, ...doors.map(door => make("li", {},
      button(`staff.door.${door}`, "other", () => OPENS[door](desk)),
      make("p.hint", { words: `staff.door.${door}-hint` }))))] : elsewhere()),
    make("div.actions", {}, button("court.sign-out", "quiet", goOut)));
}

function elsewhere() {
  const page = me.role === "ADVOCATE" ? "talk" : "counsel";
  return [
    make("p", { words: "staff.other-role" }),
    make("p.ways", {}, make("a", { words: `staff.to-${page}`, attributes: { href: `/${page}` } })),
  ];
}

/**
 * Says why something was not done; where only a fresh sign-in is missing, asks for that and goes on with what was begun.
 * @param {import("./api.js").Answer} answer
 * @param {() => void} again
 * @param {Object<string, string>} problems keys of words by status or kind of problem
 */
function refused(answer, again, problems = {}) {
  const kind = answer.data?.type?.split(":").pop();
  if (answer.status !== 401) {
    sheet.problem(problems[kind] ?? problems[answer.status] ?? problemOf(answer));
  } else if (kind === "sign-in-again") {
    signIn("staff.again", again);
  } else {
    forget();
    signIn("staff.over");
  }
}

entered(home);
