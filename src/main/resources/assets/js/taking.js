// Takes an answer: says which answers it would undo, what it closes, and what to see to before anything else.
import { make } from "./dom.js";
import { closedGates, closedQuestions, holds } from "./flow.js";
import { alerts } from "./offers.js";

/**
 * @typedef {object} Place
 * @property {(name: string, doing?: Object<string, () => void>) => HTMLElement} cover
 * @property {() => void} onward
 * @property {(key: string) => void} note says something on the next screen
 * @property {() => boolean} isAlone whether the person holds the tablet
 */

/**
 * @param {import("./talk.js").Parts} parts
 * @param {Place} place
 */
export function createTaking(parts, place) {
  const { rows, needs, words, answers, stage, header, asking } = parts;
  const told = new Set();
  const seen = new Set();

  /** @param {string} question @param {string[]} codes */
  async function take(question, codes) {
    const lost = lostBy(question, codes);
    if (lost.length === 0) {
      await put(question, codes);
      return;
    }
    const root = place.cover("drop", {
      change: () => {
        stage.uncover();
        lost.forEach(answers.drop);
        put(question, codes);
      },
      keep: () => {
        stage.uncover();
        place.onward();
      },
    });
    root.querySelector(".dropped").append(...lost.map(id => make("li", { words: `questions.${id}.prompt` })));
    words.dress(root);
  }

  /** The answered questions that an answer would close. */
  function lostBy(question, codes) {
    const closed = closedQuestions(rows, { ...answers.all(), [question]: codes });
    return rows.questions.map(one => one.id).filter(id => closed.has(id) && answers.get(id) !== undefined);
  }

  async function put(question, codes) {
    if (answers.get(question) !== undefined && String(answers.get(question)) !== String(codes)) {
      asking.changed();
    }
    answers.set(question, codes, place.isAlone());
    if (question === "N1" && !codes.includes(answers.get("N2")?.[0])) {
      answers.drop("N2");
    }
    if (question === "A1" && header.knows(codes[0])) {
      await header.use(codes[0]);
    }
    asking.look(words.language());
    tellGates();
    alarm() || place.onward();
  }

  /** What has just closed is said on the next screen, once. */
  function tellGates() {
    const given = answers.all();
    for (const gate of closedGates(rows, given)) {
      if (holds(gate.any, given) && !told.has(gate.id)) {
        told.add(gate.id);
        place.note(`gates.${gate.id}`);
      }
    }
  }

  /** What comes before everything else interrupts once, quietly. */
  function alarm() {
    const alarming = alerts(needs, rows, answers.all()).find(alert => !seen.has(alert.id));
    if (!alarming) {
      return false;
    }
    seen.add(alarming.id);
    const root = place.cover("alert", {
      resume: () => {
        stage.uncover();
        place.onward();
      },
    });
    root.querySelector(".steps").append(make("ul", { attributes: { "data-steps": `safety.${alarming.id}` } }),
      words.has("court.keep.alert") ? make("p.quiet", { words: "court.keep.alert" }) : "");
    words.dress(root);
    return true;
  }

  return {
    take,
    /** Skips all questions of a part at once, and gives the last of them. @param {string[]} questions */
    skip: questions => {
      questions.forEach(question => answers.set(question, ["SKIP"], place.isAlone()));
      asking.look(words.language());
      return questions.at(-1);
    },
    /** Others can hear, from now on. */
    heard: () => {
      asking.changed();
      answers.set("A3", ["NOT_PRIVATE"], false);
      told.delete("GATE-NO-PRIVACY");
      tellGates();
    },
  };
}
