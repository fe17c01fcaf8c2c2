// The end of a talk where something can be kept: what, for whom, a yes to each thing, and only then is anything sent.
import { askEach } from "./agreed.js";
import { get } from "./api.js";
import { attorneys } from "./attorneys.js";
import { button, make } from "./dom.js";
import { forgetPapers } from "./papers.js";
import { plain, problem } from "./plain.js";
import { said } from "./said.js";
import { createSending } from "./sending.js";

const WHAT = { NOTHING: [], REFERRALS_ONLY: ["STORE"], REFERRALS_AND_ANSWERS_FOR_MY_LAWYER: ["STORE", "ANSWERS_FOR_LAWYER"] };
const SHOW = ["YES", "NO", "ASK_ME_LATER"];

/**
 * @param {import("./talk.js").Parts} parts
 * @param {{lists: () => {chosen: string[], declined: string[], onPaper: string[]}, back: () => void}} place
 */
export function createKeeping(parts, place) {
  const { answers, words, stage, release, leave } = parts;
  const sending = createSending(parts, () => nothing(false));
  let z1 = "NOTHING";
  let z2 = "NO";

  /** A question of the pack with no answer chosen. No answer is a no, and is said aloud on the next screen. */
  function question(id, codes, back, done) {
    const options = codes.map(code => make("label.option", {},
      make("input", { attributes: { type: "radio", name: id, value: code } }), said(words, id, code, "span")));
    const root = plain(`questions.${id}.prompt`,
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
    stage.show(plain("ui.close.title",
      unchosen ? make("p.note", { words: "court.keep.nothing-chosen" }) : null,
      make("p.lead", { words: "court.keep.kept-nothing" }),
      make("div.actions", {}, button("court.keep.clear", "main", leave), button("ui.back", "other", start))));
  }

  /** @param {boolean} unchosen */
  async function each(unchosen) {
    stage.show(plain("court.paper.working"));
    const consents = await get(`${document.body.dataset.assets}/data/consents-${words.language()}.json`);
    const lawyers = await attorneys();
    if (lawyers.status === 401 || lawyers.status === 403) {
      sending.signIn(() => each(unchosen), () => nothing(false));
      return;
    }
    if (consents.status !== 200) {
      const root = plain("court.keep.what", make("div.actions", {}, button("court.keep.again", "main", () => each(unchosen)),
        button("court.keep.not", "other", () => nothing(false))));
      stage.show(root);
      problem(root, "court.problem.other", words);
      return;
    }
    const scopes = [...WHAT[z1], ...(z2 === "YES" ? ["SHARE_ATTORNEY"] : []), "STATISTICS"];
    const asking = askEach(consents.data, scopes, lawyers.data);
    const root = plain("court.keep.each",
      unchosen ? make("p.note", { words: "court.keep.no-show" }) : null,
      make("p.lead", { words: "court.keep.each-text" }),
      asking.root,
      make("div.actions", {}, button("court.keep.do", "main", () => {
        const wrong = asking.problem();
        if (wrong) {
          problem(root, wrong, words);
        } else if (asking.ticked().length === 0) {
          nothing(true);
        } else {
          sending.keep(request(asking), () => each(unchosen));
        }
      }), button("court.keep.not", "other", () => nothing(false))));
    root.prepend(button("ui.back", "back", mayShow));
    stage.show(root);
  }

  /** Answers go along only if they may be kept. */
  function request(asking) {
    const grants = asking.grants();
    const { chosen, declined, onPaper: papered } = place.lists();
    const given = asking.ticked().includes("ANSWERS_FOR_LAWYER") ? answers.all() : {};
    const { N6, ...onPaper } = answers.all();
    return {
      body: { interview: interview({ ...given, Z1: [z1], Z2: [z2] }), consents: grants, chosen, declined },
      attorney: grants.some(grant => grant.scope === "SHARE_ATTORNEY") ? asking.attorney() : "",
      lawyer: asking.lawyer(),
      onPaper: papered,
      interview: interview(onPaper),
    };
  }

  const interview = given => ({ pack: release.id, version: release.version, language: words.language(), answers: given });

  return {
    start,
    isDone: sending.isDone,
    forget: () => {
      sending.forget();
      z1 = "NOTHING";
      z2 = "NO";
      forgetPapers();
    },
  };
}
