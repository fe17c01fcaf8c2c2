// The list of help: tonight, this week, later; each with what, why and who to call. No number stands behind any of it.
import { button, make } from "./dom.js";
import { said } from "./said.js";
import { fillLawyer, fillMeaning } from "./lawyer.js";
import { provider } from "./provider.js";

const TIMES = [
  ["words.tonight", ["NOW", "TODAY", "BEFORE_PLEA"]],
  ["words.thisWeek", ["THIS_WEEK"]],
  ["words.later", ["THIS_MONTH", "LATER", "ANY_TIME"]],
];

const EVERYONE = ["SVC-CARD", "SVC-PEER"];

const NO_FIT = ["DOES_NOT_FOLLOW", "NO_PLACE", "TOO_FAR", "UNCLEAR"];

/**
 * @typedef {object} Result
 * @property {{service: string, asked: boolean, first: boolean, when: string, because: {question: string, answer: string}[], providers?: object[]}[]} offers
 * @property {{id: string}[]} safety
 * @property {string} [level] only from the service
 * @property {{id: string, because: {question: string}[]}[]} [remedies] only from the service
 */

/**
 * @typedef {object} Showing
 * @property {Result} result
 * @property {boolean} online whether it came from the service
 * @property {{id: string, version: string}} release the pack it follows from
 * @property {Set<string>} refused services that the person does not want now
 * @property {Set<string>} agreed services that were not asked for, and that the person let be said
 * @property {(offer: Result["offers"][0]) => boolean} isUnsaid whether only a level added it and nobody let it be said
 * @property {import("./flow.js").Rows} rows
 * @property {import("./answers.js").Answers} answers
 * @property {import("./words.js").Words} words
 * @property {() => void} again shows it anew
 * @property {() => void} retry asks the service once more
 */

/**
 * @param {HTMLElement} root
 * @param {Showing} showing
 */
export function fillResult(root, showing) {
  const list = root.querySelector(".list");
  const wanted = showing.result.offers.filter(offer => !showing.refused.has(offer.service));
  list.replaceChildren();
  root.classList.toggle("is-offline", !showing.online);
  if (showing.result.safety.length > 0) {
    list.append(make("section.safety", {},
      make("h2", { words: "words.safetyTitle" }),
      ...showing.result.safety.map(alert => make("p", { words: `safety.${alert.id}` }))));
  }
  const groups = [["words.first", wanted.filter(offer => offer.first)],
    ...TIMES.map(([title, times]) => [title, wanted.filter(offer => !offer.first && times.includes(offer.when))])];
  for (const [title, here] of groups) {
    if (here.length > 0) {
      list.append(make("section.when", {}, make("h2", { words: title }), ...here.map(offer => card(offer, showing))));
    }
  }
  const left = showing.result.offers.filter(offer => showing.refused.has(offer.service));
  if (left.length > 0) {
    list.append(make("section.left", {}, make("h2", { words: "ui.result.left" }), ...left.map(offer => putBack(offer, showing))));
  }
  if (!showing.online) {
    list.append(button("ui.result.again", "other", showing.retry));
  }
  fillLawyer(root.querySelector(".lawyer"), showing);
  fillMeaning(root.querySelector(".meaning"), showing);
}

/** @param {Result["offers"][0]} offer @param {Showing} showing */
function card(offer, showing) {
  if (showing.isUnsaid(offer)) {
    return folded(offer, showing);
  }
  const refuse = button("ui.result.not-for-me", "other", () => {
    showing.refused.add(offer.service);
    showing.again();
  });
  return make("article.offer", { attributes: { "data-service": offer.service } },
    make("h3", { words: `services.${offer.service}.name` }),
    make("p.time", { words: `when.${offer.when}` }),
    make("p", { words: `services.${offer.service}.text` }),
    asked(offer),
    why(offer, showing),
    calls(offer, showing),
    refuse,
    fit(offer, showing));
}

/** What only a level added: no more than a kind of help, until the person lets it be said. */
function folded(offer, { agreed, refused, again }) {
  const to = (services, words) => button(words, "other", () => {
    services.add(offer.service);
    again();
  });
  return make("article.offer", { attributes: { "data-service": offer.service } },
    make("h3", { words: `paper.card.${offer.service}` }),
    make("p.asked", { words: "notes.notAskedFor" }),
    to(agreed, "answers.YES"),
    to(refused, "ui.result.not-for-me"));
}

/** What the helper says of the list. Only where there are accounts: a count without them could be anybody's. */
function fit(offer, showing) {
  if (!showing.online || document.body.dataset.setting === "ALONE" || document.body.dataset.rehearsal !== undefined) {
    return null;
  }
  const { id, version } = showing.release;
  const place = make("div");
  import("./feedback.js").then(({ feedback }) => {
    place.append(feedback(showing.words, "court.fit", NO_FIT, { pack: id, version, line: offer.service }));
    showing.words.dress(place);
  }, () => place.remove());
  return place;
}

/** @param {Result["offers"][0]} offer */
function asked(offer) {
  const everyone = EVERYONE.includes(offer.service) && offer.because.length === 0;
  const key = offer.first ? "ui.result.first" : offer.asked ? "ui.result.asked" : everyone ? null : "notes.notAskedFor";
  return key === null ? null : make("p.asked", { words: key });
}

/** Why, in the person's own answers; those they gave alone and did not show are not repeated. */
function why(offer, showing) {
  const reasons = offer.because.filter(reason => !showing.answers.isHidden(reason.question));
  const section = make("div.why", {}, make("h4", { words: "ui.result.why" }));
  if (reasons.length === 0) {
    section.append(make("p", { words: offer.because.length === 0 ? everyoneOrMore(offer) : "ui.result.more" }));
    return section;
  }
  section.append(make("ul", {}, ...reasons.map(reason => make("li", {},
    make("span.quiet", { words: `questions.${reason.question}.prompt` }), " ",
    make("span", {}, make("span", { words: "words.youSaid" }), ": ", said(showing.words, reason.question, reason.answer, "b"))))));
  return section;
}

/** @param {Result["offers"][0]} offer */
function everyoneOrMore(offer) {
  return EVERYONE.includes(offer.service) ? "ui.result.everyone" : "ui.result.more";
}

/** @param {Result["offers"][0]} offer @param {Showing} showing */
function calls(offer, showing) {
  if (!showing.online) {
    return null;
  }
  const [first, ...others] = offer.providers ?? [];
  const who = make("div.calls", {}, make("h4", { words: "words.whoToCall" }));
  who.append(first ? provider(first) : make("p", { words: "ui.result.no-one" }));
  if (others.length > 0) {
    who.append(make("details", {}, make("summary", { words: "ui.result.others" }), ...others.map(provider)));
  }
  return who;
}

/** @param {Result["offers"][0]} offer @param {Showing} showing */
function putBack(offer, showing) {
  const name = showing.isUnsaid(offer) ? `paper.card.${offer.service}` : `services.${offer.service}.name`;
  return make("p.put-back", {}, make("span", { words: name }), " ", button("ui.result.put-back", "quiet", () => {
    showing.refused.delete(offer.service);
    showing.again();
  }));
}
