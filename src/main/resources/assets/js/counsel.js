// The attorney's page: sign in, open what was handed over, read it on one page, try out, print, take back for the client.
import { post, problemOf } from "./api.js";
import { brief } from "./brief.js";
import { showDesk } from "./desk.js";
import { button, dayOf, make } from "./dom.js";
import { whenIdle } from "./idle.js";
import { createLeave } from "./leave.js";
import { forgetPapers, paperButton } from "./papers.js";
import { receiptLines } from "./receipt.js";
import { createSheet } from "./sheet.js";
import { signInForm } from "./sign-in.js";
import { signOut } from "./sign-out.js";
import { tryOut } from "./tryout.js";
import { createWords } from "./words.js";

const words = createWords(`${document.body.dataset.assets}/counsel`);
/** What is open, with the facts of the case it was opened with. @type {{shared: any, facts: Object<string, string>}|null} */
let open = null;
let isIn = false;
/** Counts what was left, so that an answer that comes after that shows nothing. */
let left = 0;
const { leave } = createLeave(forget);
document.getElementById("leave").addEventListener("click", leave);
await words.use(document.documentElement.lang);
const sheet = createSheet(words, again);
whenIdle(() => isIn ? goOut() : undefined);

function forget() {
  left += 1;
  open = null;
  forgetPapers();
}

function signIn() {
  isIn = false;
  forget();
  sheet.show(make("h1", { words: "court.sign-in.heading" }), signInForm("ATTORNEY", desk, sheet.problem));
}

async function goOut() {
  signIn();
  const trouble = await signOut();
  if (trouble !== null && !isIn) {
    sheet.problem(trouble);
  }
}

function desk() {
  const facts = open?.facts ?? {};
  forget();
  isIn = true;
  const mine = left;
  showDesk({ sheet, facts, isHere: () => mine === left, opened: show, signIn, signOut: goOut });
}

/** @param {any} shared @param {Object<string, string>} facts */
function show(shared, facts) {
  open = { shared, facts };
  sheet.show(
    make("div.actions.to-list", {}, button("counsel.brief.to-list", "back", desk)),
    ...brief(words, shared),
    make("div.actions", {},
      button("counsel.brief.print", "main", () => window.print()),
      ...(shared.answers ? [paperButton("counsel.brief.pdf", "/api/papers/brief", paper, sheet.dress)] : [])),
    ...(shared.result ? [tryOut({ sheet, shared, facts, failed })] : []),
    exists(shared),
    end(shared));
}

/** What the service has of it is sent back to it whole, and kept nowhere. */
function paper() {
  const { shared, facts } = open;
  const answers = { ...shared.answers, Z2: ["YES"], ...(shared.ownWords ? { N6: [shared.ownWords] } : {}) };
  return { interview: { pack: shared.pack.id, version: shared.pack.version, language: words.language(), answers, case: facts } };
}

function exists(shared) {
  return make("section.panel", {},
    make("h2", { words: "counsel.brief.exists" }),
    make("p", { words: "counsel.brief.exists-text" }),
    make("p", {}, make("span", { words: "counsel.brief.exists-since" }), " ", dayOf(shared.since)),
    make("p", {}, make("span", { words: "counsel.brief.exists-ends" }), " ", dayOf(shared.ends)),
    make("p", { words: "counsel.brief.exists-more" }));
}

function end(shared) {
  const section = make("section.panel", { attributes: { id: "end" } });
  const choose = () => section.replaceChildren(
    make("h2", { words: "counsel.brief.end" }),
    make("p", { words: "counsel.brief.end-text" }),
    make("div.actions", {}, button("counsel.brief.end-sharing", "other", () => confirm("end-sharing", {})),
      button("counsel.brief.end-all", "other", () => confirm("end-all", { record: "END" }))));
  const confirm = (key, body) => {
    section.replaceChildren(
      make("h2", { words: "counsel.brief.end" }),
      make("p", { words: "counsel.brief.end-confirm" }),
      make("div.actions", {}, button(`counsel.brief.${key}`, "main", () => revoke(body)),
        button("court.back", "other", () => {
          choose();
          sheet.dress(section);
        })));
    sheet.dress(section);
  };
  let busy = false;
  async function revoke(body) {
    if (busy) {
      return;
    }
    busy = true;
    const answer = await post(`/api/handovers/${shared.handover}/revoke`, body);
    busy = false;
    answer.status === 200 ? over(answer.data.recordEnded ? "ended-all" : "ended", answer.data.receipt) : failed(answer);
  }
  choose();
  return section;
}

/** It no longer opens: what was shown is taken away. @param {string} key @param {{number: string}} [receipt] for the client */
function over(key, receipt) {
  forget();
  sheet.show(make("h1", { words: "counsel.brief.heading" }), make("p.lead", { words: `counsel.brief.${key}` }),
    ...(receipt ? receiptLines(receipt) : []),
    make("div.actions", {}, button("counsel.brief.to-list", "main", desk)));
}

/** @param {import("./api.js").Answer} answer */
function failed(answer) {
  if (answer.status === 401) {
    signIn();
  } else if (answer.status === 404) {
    over("withdrawn");
  } else {
    sheet.problem(problemOf(answer));
  }
}

/** In another language the result comes anew, in its words. */
async function again() {
  if (open) {
    const answer = await post(`/api/handovers/${open.shared.handover}/open`, { case: open.facts, language: words.language() });
    answer.status === 200 && open ? show(answer.data, open.facts) : failed(answer);
  }
}

desk();
