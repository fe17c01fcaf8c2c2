// Moves through the screens.
import { carry } from "./carry.js";
import { fillCheck } from "./check.js";
import { acts, make, screen } from "./dom.js";
import { behind, beside, closedQuestions, screens } from "./flow.js";
import { createOutcome } from "./outcome.js";
import { createPerson } from "./person.js";
import { fillQuestion } from "./question.js";
import { createTaking } from "./taking.js";

/** @param {import("./talk.js").Parts} parts */
export function createCourse(parts) {
  const { rows, words, answers, stage, asking, speaker, rehearsal } = parts;
  const outcome = createOutcome(parts);
  const canKeep = () => keeping !== undefined && !rehearsal.isOn();
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
  let isTalking = false;
  /** @type {Map<string, string[]>} what was chosen on a screen that was gone back from, and not given */
  const drafts = new Map();

  const untold = () => !person.isAlone() && answers.isAnyHidden();
  // What is left out tells something about the answers, so nothing is while some are hidden from whoever looks.
  const leftOut = () => untold() ? new Set() : asking.leftOut(rows);
  const list = () => screens(rows, answers.all(), { withPerson: person.isAlone(), leftOut: leftOut(), untold: untold() });

  const person = createPerson({
    stage,
    answers,
    touched: parts.touched,
    start: () => {
      drafts.clear();
      floor = step;
      const question = rows.questions.find(one => one.id === step);
      question?.forAdvocate || !question && !step.startsWith("door-") ? onward() : show(step);
    },
    finish: () => {
      drafts.clear();
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

  /** Before the talk and around what is kept, there is nothing to turn or to stop, and a code that would be lost. */
  const isAside = () => !isTalking || step === "close" && (keeping?.isDone() ?? false);
  const stop = () => isAside() ? cover("blank") : cover("stop", { list: () => show("result") });
  const turn = () => isAside() ? cover("blank") : person.turn();

  /** @param {string} name */
  function show(name) {
    step = name;
    if (name === "close" && canKeep()) {
      keeping.start();
      return;
    }
    if (name !== "A1") {
      parts.arm();
    }
    const root = screen(name);
    let chosen = () => /** @type {string[]} */ ([]);
    const previous = step === floor ? undefined : beside(rows, list(), name, -1);
    root.querySelector("[data-do=back]")?.toggleAttribute("hidden", previous === undefined && back === null);
    acts(root, {
      back: () => {
        isNew(name, chosen()) ? drafts.set(name, chosen()) : drafts.delete(name);
        back === null ? show(previous) : onward();
      },
      go: onward,
      skip: () => give(name, ["SKIP"]),
      stop,
      leave: parts.leave,
      "skip-part": () => skipPart(name.slice("door-".length)),
      print: () => stage.show(carry({
        ...outcome.onPaper(), canBeMade: !rehearsal.isOn(), dress: words.dress, back: () => show("result"),
      })),
      another: () => root.querySelector("[data-do=another]")
        .setAttribute("aria-expanded", String(root.classList.toggle("is-said-another-way"))),
      rehearse: () => rehearsal.choose(start, start),
    });
    if (root.dataset.question) {
      chosen = ask(root, name);
    } else if (name === "check") {
      fillCheck(root, { rows, list: list(), leftOut: leftOut(), answers, words, change, askAll, goOn: show });
    } else if (name === "result") {
      outcome.fill(root);
    }
    root.querySelector(".back")?.after(...notes.map(key => make("p.note", { words: key, attributes: { role: "status" } })));
    notes = [];
    speaker.offer(root, answers.get("A3")?.includes("PRIVATE") ?? false);
    stage.show(root);
  }

  function start() {
    isTalking = true;
    show("A1");
  }

  /** An answer that was given is kept with the answers alone, and goes with them. @param {string} name @param {string[]} codes */
  const isNew = (name, codes) => codes.length > 0 && codes.join() !== (answers.get(name) ?? []).join();

  /**
   * @param {HTMLElement} root
   * @param {string} name
   * @returns {() => string[]} what is chosen, and not yet given
   */
  function ask(root, name) {
    root.querySelector("[data-do=rehearse]")?.toggleAttribute("hidden", rehearsal.isOn() || !answers.isEmpty());
    if (root.dataset.kind === "SAID") {
      return say(root, name);
    }
    root.querySelector(".pointing")?.toggleAttribute("hidden", !answers.get("A3")?.includes("NOT_PRIVATE"));
    const unseen = !person.isAlone() && answers.isHidden(name);
    return fillQuestion(root, {
      before: drafts.get(name) ?? (unseen ? undefined : answers.get(name)),
      mayStay: unseen,
      among: name === "N2" ? answers.get("N1") ?? [] : [],
      words,
      note: key => notes.push(key),
      done: codes => give(name, codes),
      stay: onward,
    });
  }

  /** What the helper says of the room and of themselves is a button each. */
  function say(root, name) {
    for (const act of root.querySelectorAll("[data-answer]")) {
      const code = act.getAttribute("data-answer");
      act.setAttribute("aria-pressed", String(answers.get(name)?.includes(code) ?? false));
      act.addEventListener("click", () => give(name, [code]));
    }
    return () => [];
  }

  /** @param {string} name @param {string[]} codes */
  function give(name, codes) {
    name.startsWith("A") ? drafts.clear() : drafts.delete(name);
    taking.take(name, codes);
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

  /** @param {string} door */
  function skipPart(door) {
    const skipped = behind(rows, list(), door);
    skipped.forEach(question => drafts.delete(question));
    step = taking.skip(skipped) ?? step;
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
    if (!isTalking || step === "close") {
      cover("blank");
      return;
    }
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
    start,
    turn,
    give: person.give,
    forget: () => {
      outcome.forget();
      keeping?.forget();
      person.forget();
      drafts.clear();
      isTalking = false;
      notes = [];
      back = null;
    },
  };
}
