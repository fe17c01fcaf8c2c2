// Moves through the screens, and takes what is answered on them.
import { fillCheck } from "./check.js";
import { make, screen } from "./dom.js";
import { beside, closedGates, closedQuestions, holds, questionsOf, screens } from "./flow.js";
import { alerts } from "./offers.js";
import { createPerson } from "./person.js";
import { fillQuestion } from "./question.js";
import { createOutcome } from "./outcome.js";

/**
 * @typedef {object} Parts
 * @property {import("./flow.js").Rows} rows
 * @property {import("./offers.js").Needs} needs
 * @property {import("./words.js").Words} words
 * @property {import("./answers.js").Answers} answers
 * @property {import("./stage.js").Stage} stage
 * @property {ReturnType<import("./header.js").createHeader>} header
 * @property {ReturnType<import("./network.js").watch>} network
 * @property {ReturnType<import("./asking.js").createAsking>} asking
 * @property {{id: string, version: string}} release
 * @property {boolean} keeps
 * @property {() => void} leave
 */

/** @param {Parts} parts */
export function createCourse(parts) {
  const { rows, needs, words, answers, stage, header, asking } = parts;
  const outcome = createOutcome(parts);
  let step = "A1";
  /** @type {string|null} where the person took the tablet; what was said before is not theirs to leaf through */
  let floor = null;
  /** @type {string|null} where to go back to after one change */
  let back = null;
  /** @type {string[]} what to say on the next screen */
  let notes = [];
  const told = new Set();
  const seen = new Set();

  const leftOut = () => asking.leftOut(rows);
  const list = (without = leftOut()) => screens(rows, answers.all(), { withPerson: person.isAlone(), keeps: parts.keeps, leftOut: without });

  /** @param {HTMLElement} root @param {Object<string, () => void>} doing */
  function acts(root, doing) {
    root.addEventListener("click", event => {
      const name = /** @type {HTMLElement} */ (event.target).closest("[data-do]")?.getAttribute("data-do");
      if (name && doing[name]) {
        doing[name]();
      }
    });
  }

  /** @param {string} name @param {Object<string, () => void>} [doing] */
  function cover(name, doing = {}) {
    const root = screen(name);
    acts(root, { resume: stage.uncover, leave: parts.leave, ...doing });
    stage.cover(root);
    return root;
  }

  const stop = () => cover("stop", { list: () => show("result") });
  const person = createPerson({
    stage,
    answers,
    acts,
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

  /** @param {string} name */
  function show(name) {
    step = name;
    const root = screen(name);
    const previous = step === floor ? undefined : beside(rows, list(), name, -1);
    root.querySelector("[data-do=back]")?.toggleAttribute("hidden", previous === undefined && back === null);
    acts(root, {
      back: () => (back === null ? show(previous) : onward()),
      go: onward,
      skip: () => take(name, ["SKIP"]),
      stop,
      leave: parts.leave,
      "skip-part": () => skipPart(name.slice("door-".length)),
      print: () => window.print(),
      "print-list": () => {
        show("result");
        window.print();
      },
    });
    if (root.dataset.question) {
      ask(root, name);
    } else if (name === "check") {
      fillCheck(root, { rows, list: list(), leftOut: leftOut(), answers, words, change, askAll });
    } else if (name === "result") {
      outcome.fill(root);
    }
    root.querySelector(".back")?.after(...notes.map(key => make("p.note", { words: key, attributes: { role: "status" } })));
    notes = [];
    stage.show(root);
  }

  /** @param {HTMLElement} root @param {string} name */
  function ask(root, name) {
    const others = answers.get("A3")?.includes("NOT_PRIVATE") ?? false;
    root.querySelector(".pointing")?.toggleAttribute("hidden", !others);
    const hidden = !person.isAlone() && answers.isHidden(name);
    fillQuestion(root, {
      before: hidden ? undefined : answers.get(name),
      mayStay: hidden,
      among: name === "N2" ? answers.get("N1") ?? [] : [],
      words,
      done: codes => take(name, codes),
      stay: onward,
    });
  }

  /** @param {string} question @param {string[]} codes */
  async function take(question, codes) {
    const lost = lostBy(question, codes);
    if (lost.length > 0) {
      const root = cover("drop", { change: () => { stage.uncover(); put(question, codes, lost); }, keep: () => { stage.uncover(); onward(); } });
      root.querySelector(".dropped").append(...lost.map(id => make("li", { words: `questions.${id}.prompt` })));
      words.dress(root);
    } else {
      await put(question, codes, []);
    }
  }

  /** The answered questions that an answer would close. @param {string} question @param {string[]} codes */
  function lostBy(question, codes) {
    const closed = closedQuestions(rows, { ...answers.all(), [question]: codes });
    return rows.questions.map(one => one.id).filter(id => closed.has(id) && answers.get(id) !== undefined);
  }

  /** @param {string} question @param {string[]} codes @param {string[]} lost */
  async function put(question, codes, lost) {
    if (answers.get(question) !== undefined && String(answers.get(question)) !== String(codes)) {
      asking.changed();
    }
    lost.forEach(answers.drop);
    answers.set(question, codes, person.isAlone());
    if (question === "N1" && !codes.includes(answers.get("N2")?.[0])) {
      answers.drop("N2");
    }
    if (question === "N1" && codes.includes("SKIP")) {
      notes.push("ui.nothing-chosen");
    }
    if (question === "A1" && header.knows(codes[0])) {
      await header.use(codes[0]);
    }
    asking.look(words.language());
    tellGates();
    const alarming = alerts(needs, rows, answers.all()).find(alert => !seen.has(alert.id));
    if (alarming) {
      seen.add(alarming.id);
      const root = cover("alert");
      root.querySelector(".steps").append(make("ol", { attributes: { "data-steps": `safety.${alarming.id}` } }));
      words.dress(root);
    } else {
      onward();
    }
  }

  /** What has just closed is said on the next screen, once. */
  function tellGates() {
    const given = answers.all();
    for (const gate of closedGates(rows, given)) {
      if (holds(gate.any, given) && !told.has(gate.id)) {
        told.add(gate.id);
        notes.push(`gates.${gate.id}`);
      }
    }
  }

  function onward() {
    if (back !== null) {
      const there = back;
      back = null;
      show(there);
      return;
    }
    const next = beside(rows, list(), step, 1) ?? "close";
    if (person.isAlone() && ["check", "result", "close"].includes(next)) {
      person.give();
      return;
    }
    show(next);
  }

  /** @param {string} section */
  function skipPart(section) {
    for (const question of questionsOf(rows, list(), section)) {
      answers.set(question.id, ["SKIP"], person.isAlone());
      step = question.id;
    }
    asking.look(words.language());
    onward();
  }

  /** @param {string} question */
  function change(question) {
    back = "check";
    show(question);
  }

  function askAll() {
    const first = rows.questions.find(question => leftOut().has(question.id));
    asking.askAll();
    show(first.id);
  }

  return {
    acts,
    cover,
    stop,
    start: () => show("A1"),
    turn: person.turn,
    give: person.give,
    heard: () => {
      notes = ["gates.GATE-NO-PRIVACY"];
      told.add("GATE-NO-PRIVACY");
      answers.set("A3", ["NOT_PRIVATE"], false);
      asking.changed();
      show("A3");
    },
    forget: () => {
      outcome.forget();
      person.forget();
      notes = [];
    },
  };
}
