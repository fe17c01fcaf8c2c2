// The end of a talk where something can be kept: what, for whom, a yes to each thing, and only then is anything sent.
import { askEach } from "./agreed.js";
import { get, post } from "./api.js";
import { button, make } from "./dom.js";
import { showKept } from "./kept.js";
import { forgetPapers } from "./papers.js";
import { said } from "./said.js";
import { signInForm } from "./sign-in.js";

const WHAT = { NOTHING: [], REFERRALS_ONLY: ["STORE"], REFERRALS_AND_ANSWERS_FOR_MY_LAWYER: ["STORE", "ANSWERS_FOR_LAWYER"] };
const SHOW = ["YES", "NO", "ASK_ME_LATER"];

/**
 * @param {import("./talk.js").Parts} parts
 * @param {{lists: () => {chosen: string[], declined: string[]}, back: () => void}} place
 */
export function createKeeping({ answers, words, stage, release, leave }, place) {
  let z1 = "NOTHING";
  let z2 = "NO";

  /** @param {string} title @param {...(Node|null)} children */
  const page = (title, ...children) => make("section.screen.plain", {}, make("h1", { words: title, attributes: { id: "heading", tabindex: "-1" } }), ...children);

  /** @param {HTMLElement} root @param {string} key */
  function problem(root, key) {
    root.querySelector(".summary")?.remove();
    const summary = make("div.summary", { attributes: { role: "alert", tabindex: "-1" } },
      make("p", { words: "court.problem.title" }), make("p.problem", { words: key }));
    root.prepend(summary);
    words.dress(root);
    summary.focus();
  }

  /** A question of the pack with no answer chosen. No answer is a no, and is said aloud on the next screen. */
  function question(id, codes, back, done) {
    const options = codes.map(code => make("label.option", {},
      make("input", { attributes: { type: "radio", name: id, value: code } }), said(words, id, code, "span")));
    const root = page(`questions.${id}.prompt`,
      make("p.hint", { words: `questions.${id}.help` }),
      make("div.options", { attributes: { role: "radiogroup", "aria-labelledby": "heading" } }, ...options),
      make("div.actions", {}, button("ui.continue", "main", () => {
        done(root.querySelector("input:checked")?.value);
      })));
    root.prepend(button("ui.back", "back", back));
    stage.show(root);
  }

  const start = () => question("Z1", Object.keys(WHAT), place.back, code => {
    z1 = code ?? "NOTHING";
    z1 === "NOTHING" ? nothing(code === undefined) : mayShow();
  });

  const mayShow = () => question("Z2", SHOW, start, code => {
    z2 = code ?? "NO";
    each(code === undefined);
  });

  /** @param {boolean} unchosen */
  function nothing(unchosen) {
    stage.show(page("ui.close.title",
      unchosen ? make("p.note", { words: "court.keep.nothing-chosen" }) : null,
      make("p.lead", { words: "court.keep.kept-nothing" }),
      make("div.actions", {}, button("court.keep.clear", "main", leave), button("ui.back", "other", start))));
  }

  /** Does something that needs somebody signed in; asks to sign in where nobody is, and then does it. */
  async function signedIn(attempt, again) {
    const answer = await attempt();
    if (answer.status !== 401) {
      return answer;
    }
    const root = page("court.sign-in.heading", make("p", { words: "court.sign-in.why" }),
      signInForm("ADVOCATE", again, key => problem(root, key)),
      make("div.actions", {}, button("court.keep.not", "other", () => nothing(false))));
    stage.show(root);
    return null;
  }

  /** @param {boolean} unchosen */
  async function each(unchosen) {
    const attorneys = await signedIn(() => get("/api/attorneys"), () => each(unchosen));
    if (attorneys === null) {
      return;
    }
    const own = await get(`/api/consents?language=${words.language()}`);
    const consents = own.status === 404 ? await get("/api/consents") : own;
    if (attorneys.status !== 200 || consents.status !== 200) {
      const root = page("court.keep.what", make("div.actions", {}, button("court.keep.again", "main", () => each(unchosen)),
        button("court.keep.not", "other", () => nothing(false))));
      stage.show(root);
      problem(root, attorneys.status === 403 ? "court.problem.role" : attorneys.status === 0 ? "court.problem.network" : "court.problem.other");
      return;
    }
    const scopes = [...WHAT[z1], ...(z2 === "YES" ? ["SHARE_ATTORNEY"] : []), "STATISTICS"];
    const asking = askEach(consents.data, scopes, attorneys.data);
    const root = page("court.keep.each",
      unchosen ? make("p.note", { words: "court.keep.no-show" }) : null,
      make("p.lead", { words: "court.keep.each-text" }),
      asking.root,
      make("div.actions", {}, button("court.keep.do", "main", () => {
        const wrong = asking.problem();
        if (wrong) {
          problem(root, wrong);
        } else if (asking.ticked().length === 0) {
          nothing(true);
        } else {
          keep(request(asking), crypto.randomUUID(), asking.attorney());
        }
      }), button("court.keep.not", "other", () => nothing(false))));
    root.prepend(button("ui.back", "back", mayShow));
    stage.show(root);
  }

  /** Answers go along only if they may be kept. */
  function request(asking) {
    const grants = asking.grants();
    const { chosen, declined } = place.lists();
    const given = asking.ticked().includes("ANSWERS_FOR_LAWYER") ? answers.all() : {};
    return { interview: interview({ ...given, Z1: [z1], Z2: [z2] }), consents: grants, chosen, declined };
  }

  const interview = given => ({ pack: release.id, version: release.version, language: words.language(), answers: given });

  /** The same key each time, so that what was sent twice is kept once. */
  async function keep(body, once, attorney) {
    const answer = await signedIn(() => post("/api/records", body, { "Idempotency-Key": once }), () => keep(body, once, attorney));
    if (answer === null) {
      return;
    }
    if (answer.status !== 201) {
      waiting(answer.status, () => keep(body, once, attorney));
      return;
    }
    const { N6, ...onPaper } = answers.all();
    const shared = body.consents.some(consent => consent.scope === "SHARE_ATTORNEY");
    showKept({
      kept: answer.data, attorney: shared ? attorney : "", interview: interview(onPaper), chosen: body.chosen,
      show: stage.show, dress: words.dress, send, leave,
    });
  }

  /** In memory only: it goes with the page. */
  function waiting(status, again) {
    const refused = status >= 400 && status < 500;
    const root = page(refused ? "court.keep.what" : "court.keep.waiting",
      make("div.actions", {}, button("court.keep.again", "main", again), button("court.keep.clear", "other", leave)));
    stage.show(root);
    problem(root, refused ? "court.problem.not-kept" : status === 0 ? "court.problem.network" : "court.problem.store");
  }

  async function send(path, body, done) {
    const answer = await signedIn(() => post(path, body), () => send(path, body, done));
    if (answer?.status === 201) {
      done(answer.data);
    } else if (answer !== null) {
      problem(document.querySelector("main section"), answer.status === 0 ? "court.problem.network" : "court.problem.other");
    }
  }

  return {
    start,
    forget: () => {
      z1 = "NOTHING";
      z2 = "NO";
      forgetPapers();
    },
  };
}

/**
 * Before a talk, where staff sign in. Nobody has to: help is worked out on the tablet too.
 * @param {import("./talk.js").Parts} parts
 * @param {() => void} start
 */
export async function signInFirst({ stage, words }, start) {
  const session = await get("/api/session");
  if (session.status !== 401) {
    start();
    return;
  }
  const place = make("div");
  stage.show(make("section.screen.plain", {},
    place,
    make("h1", { words: "court.sign-in.heading", attributes: { tabindex: "-1" } }),
    signInForm("ADVOCATE", start, key => {
      place.replaceChildren(make("div.summary", { attributes: { role: "alert" } }, make("p.problem", { words: key })));
      words.dress(place);
    }),
    make("p.hint", { words: "court.sign-in.without-hint" }),
    make("div.actions", {}, button("court.sign-in.without", "other", start))));
}
