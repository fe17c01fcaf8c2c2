// What is asked next. The rows come from the pack, so that this walks the same gates as the service.

/** What may be kept is not asked here: nothing can be. */
const CLOSING = "Z";

/** @typedef {{question: string, codes: string[]}} Part */
/** @typedef {{id: string, any: Part[][], closes: string[]}} Gate */
/** @typedef {{id: string, section: string, kind: string, forAdvocate: boolean, forLawyer: boolean}} Question */
/** @typedef {{name: string, opens: string[], skips: string[]}} Door */
/**
 * @typedef {object} Rows
 * @property {Question[]} questions in the order in which they are asked
 * @property {Object<string, string>} absent
 * @property {Object<string, Part[][]>} after questions that are asked only after some answers
 * @property {Gate[]} gates
 * @property {Door[]} doors
 */
/** @typedef {Object<string, string[]>} Given */

/**
 * Whether one of some ways holds for some answers.
 * @param {Part[][]} any
 * @param {Given} given
 */
export function holds(any, given) {
  return any.some(way => way.every(part => part.codes.some(code => given[part.question]?.includes(code))));
}

/**
 * The gates that are closed. A gate question that was not asked counts as its most careful answer.
 * @param {Rows} rows
 * @param {Given} given
 * @returns {Gate[]}
 */
export function closedGates(rows, given) {
  const careful = { ...given };
  for (const [question, code] of Object.entries(rows.absent)) {
    careful[question] ??= [code];
  }
  return rows.gates.filter(gate => holds(gate.any, careful));
}

/**
 * The questions that stay unasked.
 * @param {Rows} rows
 * @param {Given} given
 * @returns {Set<string>}
 */
export function closedQuestions(rows, given) {
  return new Set(closedGates(rows, given).flatMap(gate => gate.closes));
}

/**
 * @typedef {object} Course
 * @property {boolean} withPerson whether the person holds the tablet alone
 * @property {Set<string>} leftOut questions that can change nothing any more
 * @property {boolean} untold whether some answers are hidden from whoever looks, so that nothing may follow from them on the way
 */

/**
 * All screens from the first to the last, as things stand.
 * @param {Rows} rows
 * @param {Given} given
 * @param {Course} course
 * @returns {string[]}
 */
export function screens(rows, given, course) {
  const closed = closedQuestions(rows, given);
  const stopped = given.A5?.includes("STOP") ?? false;
  const list = [];
  const opened = new Set();
  for (const question of rows.questions) {
    if (question.section === CLOSING || closed.has(question.id) || course.leftOut.has(question.id)) {
      continue;
    }
    if ((stopped && question.section !== "A") || !isTime(rows, given, course, question.id)) {
      continue;
    }
    if ((course.withPerson && question.forAdvocate) || (question.id === "N2" && !severalNeeds(given))) {
      continue;
    }
    const door = rows.doors.find(one => one.opens.includes(question.id));
    if (door && !opened.has(door)) {
      opened.add(door);
      list.push(`door-${door.name}`);
    }
    list.push(question.id);
  }
  list.push(...(stopped ? [] : ["check"]), "result", "close");
  return list;
}

/**
 * Whether what a question is about was spoken of. Hidden answers count as if it was: otherwise the question gives them away.
 * @param {Rows} rows
 * @param {Given} given
 * @param {Course} course
 * @param {string} question
 */
function isTime(rows, given, course, question) {
  const ways = rows.after[question];
  return ways === undefined || course.untold || holds(ways, given);
}

/** What comes first is only worth asking where several things were chosen. @param {Given} given */
function severalNeeds(given) {
  return (given.N1?.length ?? 0) > 1;
}

/**
 * Where every screen could stand, whatever is open: to find the way on from one that has just closed.
 * @param {Rows} rows
 * @returns {string[]}
 */
function places(rows) {
  const all = rows.questions.filter(question => question.section !== CLOSING).map(question => question.id);
  for (const door of rows.doors) {
    all.splice(all.indexOf(door.opens[0]), 0, `door-${door.name}`);
  }
  return [...all, "check", "result", "close"];
}

/**
 * The screen after another, or before it; nothing at the end.
 * @param {Rows} rows
 * @param {string[]} list of {@link screens}
 * @param {string} current
 * @param {1|-1} step
 * @returns {string|undefined}
 */
export function beside(rows, list, current, step) {
  const order = places(rows);
  const at = order.indexOf(current);
  const there = list.filter(name => (order.indexOf(name) - at) * step > 0);
  return step > 0 ? there[0] : there.at(-1);
}

/**
 * The questions that whoever does not go through a door is not asked.
 * @param {Rows} rows
 * @param {string[]} list of {@link screens}
 * @param {string} name of the door
 * @returns {string[]}
 */
export function behind(rows, list, name) {
  return rows.doors.find(door => door.name === name).skips.filter(question => list.includes(question));
}
