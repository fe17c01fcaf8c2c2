// Moves through the screens.
import { fillCheck } from "./check.js";
import { acts, make, screen } from "./dom.js";
import { beside, closedQuestions, questionsOf, screens } from "./flow.js";
import { createOutcome } from "./outcome.js";
import { createPerson } from "./person.js";
import { fillQuestion } from "./question.js";
import { createTaking } from "./taking.js";

/** @param {import("./talk.js").Parts} parts */
export function createCourse(parts) {
  const { rows, words, answers, stage, asking } = parts;
  const outcome = createOutcome(parts);
  /** @type {ReturnType<typeof import("./keeping.js").createKeeping>|undefined} */
  let keeping;
  parts.keepingToCome.then(create => { keeping = create?.(parts, { lists: outcome.lists, back: () => show("result") }); });
  let step = "A1";
  /** @type {string|null} where the person took the tablet; what was said before is not theirs to leaf through */
  let floor = null;
  /** @type {string|null} where to go back to after one change */
  let back = null;
  /** @type {string[]} what to say on the next screen */
  let notes = [];

  const leftOut = () => asking.leftOut(rows);
  const list = () => screens(rows, answers.all(), { withPerson: person.isAlone(), leftOut: leftOut() });

  const person = createPerson({
    stage,
    answers,
    start: () => {
      floor = step;
      const question = rows.questions.find(one => one.id === step);
      question?.forAdvocate || !question ? onward() : show(step);
    },
    finish: () => {
      floor = null;
      show("check");
    },
  });
  const taking = createTaking(parts, { cover, onward, note: key => notes.push(key), isAlone: person.isAlone });

  /** @param {string} name @param {Object<string, () => void>} [doing] */
  function cover(name, doing = {}) {
    const root = screen(name);
    acts(root, { resume: stage.uncover, leave: parts.leave, ...doing });
    stage.cover(root);
    return root;
  }

  const stop = () => cover("stop", { list: () => show("result") });

  /** @param {string} name */
  function show(name) {
    step = name;
    if (name === "close" && keeping) {
      keeping.start();
      return;
    }
    const root = screen(name);
    const previous = step === floor ? undefined : beside(rows, list(), name, -1);
    root.querySelector("[data-do=back]")?.toggleAttribute("hidden", previous === undefined && back === null);
    acts(root, {
      back: () => (back === null ? show(previous) : onward()),
      go: onward,
      skip: () => taking.take(name, ["SKIP"]),
      stop,
      leave: parts.leave,
      "skip-part": () => skipPart(name.slice("door-".length)),
      print: () => window.print(),
    });
    if (root.dataset.question) {
      ask(root, name);
    } else if (name === "check") {
      fillCheck(root, { rows, list: list(), leftOut: leftOut(), answers, words, change, askAll, goOn: show });
    } else if (name === "result") {
      outcome.fill(root);
    }
    root.querySelector(".back")?.after(...notes.map(key => make("p.note", { words: key, attributes: { role: "status" } })));
    notes = [];
    stage.show(root);
  }

  /** @param {HTMLElement} root @param {string} name */
  function ask(root, name) {
    root.querySelector(".pointing")?.toggleAttribute("hidden", !answers.get("A3")?.includes("NOT_PRIVATE"));
    const unseen = !person.isAlone() && answers.isHidden(name);
    fillQuestion(root, {
      before: unseen ? undefined : answers.get(name),
      mayStay: unseen,
      among: name === "N2" ? answers.get("N1") ?? [] : [],
      words,
      note: key => notes.push(key),
      done: codes => taking.take(name, codes),
      stay: onward,
    });
  }

  function onward() {
    const next = back ?? beside(rows, list(), step, 1) ?? "close";
    back = null;
    if (person.isAlone() && ["check", "result", "close"].includes(next)) {
      person.give();
    } else {
      show(next);
    }
  }

  /** @param {string} section */
  function skipPart(section) {
    step = taking.skip(questionsOf(rows, list(), section).map(question => question.id)) ?? step;
    onward();
  }

  /** @param {string} question @param {string} there */
  function change(question, there = "check") {
    back = there;
    show(question);
  }

  function askAll() {
    const first = rows.questions.find(question => leftOut().has(question.id));
    asking.askAll();
    show(first.id);
  }

  /** Takes away what is on the screen in one tap; said before already, it is asked anew instead. */
  function heard() {
    if (answers.get("A3")?.includes("NOT_PRIVATE")) {
      change("A3", step);
      return;
    }
    taking.heard();
    closedQuestions(rows, answers.all()).has(step) ? onward() : show(step);
    cover("blank");
  }

  return {
    cover,
    stop,
    heard,
    start: () => show("A1"),
    turn: person.turn,
    give: person.give,
    forget: () => {
      outcome.forget();
      keeping?.forget();
      person.forget();
      notes = [];
      back = null;
    },
  };
}
