// Offers from stated needs, worked out on the tablet: the same list as the service gives, without providers and without
// what a level adds. A test compares the two.
import { closedQuestions, holds } from "./flow.js";

/** @typedef {import("./flow.js").Given} Given */
/** @typedef {import("./flow.js").Part} Part */
/** @typedef {{question: string, answer: string}} Because */
/**
 * @typedef {object} Needs
 * @property {string} courtLanguage
 * @property {Part[]} order the answers in the order of the pack
 * @property {Object<string, string[]>} wishes
 * @property {string[]} soonest
 * @property {{id: string, need: string, place: string}[]} services
 * @property {{rule: string, service: string, when: string, any: Part[][]}[]} offers
 * @property {{rule: string, id: string, any: Part[][]}[]} alerts
 */

const FIRST = "N2";

/**
 * What the rules look at: closed answers gone, and of the language only whether it is the court's.
 * @param {Needs} needs
 * @param {import("./flow.js").Rows} rows
 * @param {Given} given
 * @returns {Given}
 */
function looked(needs, rows, given) {
  const closed = closedQuestions(rows, given);
  const seen = Object.fromEntries(Object.entries(given).filter(([question]) => !closed.has(question)));
  if (seen.A1 && !seen.A1.includes("SKIP")) {
    const same = seen.A1[0].split("-")[0].toLowerCase() === needs.courtLanguage;
    seen.A1 = [same ? "COURT_LANGUAGE" : "OTHER_LANGUAGE"];
  }
  return seen;
}

/**
 * The answers that made some ways hold, in the order of the pack.
 * @param {Needs} needs
 * @param {Part[][]} any
 * @param {Given} seen
 * @returns {string[]} question and answer, joined by a space
 */
function reasons(needs, any, seen) {
  const found = new Set();
  for (const way of any.filter(one => holds([one], seen))) {
    for (const part of way) {
      part.codes.filter(code => seen[part.question]?.includes(code)).forEach(code => found.add(`${part.question} ${code}`));
    }
  }
  return needs.order
    .flatMap(({ question, codes }) => codes.map(code => `${question} ${code}`))
    .filter(reason => found.has(reason));
}

/** @param {string} reason @param {Given} given @returns {Because} */
function told(reason, given) {
  const [question, code] = reason.split(" ");
  return { question, answer: question === "A1" && code !== "SKIP" ? given.A1[0] : code };
}

/**
 * What to see to before anything else.
 * @param {Needs} needs
 * @param {import("./flow.js").Rows} rows
 * @param {Given} given
 * @returns {{id: string, because: Because[], rule: string}[]}
 */
export function alerts(needs, rows, given) {
  const seen = looked(needs, rows, given);
  return needs.alerts.filter(alert => holds(alert.any, seen)).map(alert => ({
    id: alert.id,
    because: reasons(needs, alert.any, seen).map(reason => told(reason, given)),
    rule: alert.rule,
  }));
}

/**
 * The offers, in the person's own order.
 * @param {Needs} needs
 * @param {import("./flow.js").Rows} rows
 * @param {Given} given
 */
export function offers(needs, rows, given) {
  const seen = looked(needs, rows, given);
  const urgent = new Set(needs.alerts.flatMap(alert => reasons(needs, alert.any, seen)));
  const wishes = new Set(Object.entries(needs.wishes).flatMap(([question, codes]) => codes.map(code => `${question} ${code}`)));
  const placed = [];
  for (const service of needs.services) {
    const held = needs.offers.filter(offer => offer.service === service.id && holds(offer.any, seen));
    if (held.length > 0) {
      const because = reasons(needs, held.flatMap(offer => offer.any), seen);
      const asked = because.some(reason => wishes.has(reason));
      const first = because.some(reason => wishes.has(reason) && reason.startsWith(`${FIRST} `));
      const when = needs.soonest.find(word => held.some(offer => offer.when === word));
      const rank = rankOf(service.place, asked, first, because.some(reason => urgent.has(reason)));
      placed.push({
        rank,
        offer: {
          service: service.id,
          need: service.need,
          asked,
          first,
          when,
          because: because.map(reason => told(reason, given)),
          rule: held[0].rule,
        },
      });
    }
  }
  return placed.sort((one, other) => one.rank - other.rank).map(next => next.offer);
}

/** @param {string} place @param {boolean} asked @param {boolean} first @param {boolean} urgent */
function rankOf(place, asked, first, urgent) {
  if (first) {
    return 0;
  }
  if (urgent || place === "URGENT") {
    return 1;
  }
  return asked ? 2 : { ASKED: 3, ADDED: 4, EVERYONE: 5 }[place];
}
