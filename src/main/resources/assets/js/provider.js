// Who to call: name, phone, hours, languages, cost, papers, place, and what they ask of a person.
import { make } from "./dom.js";
import { languageName } from "./said.js";

const COSTS = { FREE: "words.free", LOW: "ui.result.low-cost", FEE: "ui.result.fee" };
const PAPERS = { NO: "words.noId", YES: "ui.result.id-needed" };

/**
 * @param {{name: string, organisation: string, phone: string|null, hours: string|null, languages: string[], cost: string,
 *   idRequired: string, areas: string[], address: string|null, why: string[], conditions: string[]}} one
 */
export function provider(one) {
  const facts = make("dl.facts");
  const fact = (key, ...values) => {
    if (values.length > 0) {
      facts.append(make("div", {}, make("dt", { words: key }), make("dd", {}, ...values)));
    }
  };
  const plain = text => make("bdi", { text, attributes: { dir: "ltr" } });
  fact("words.languages", ...one.languages.flatMap((tag, at) => [at > 0 ? ", " : "", make("span", { text: languageName(tag), attributes: { lang: tag } })]));
  fact("words.cost", make("span", { words: COSTS[one.cost] ?? "ui.result.cost-ask" }));
  fact("ui.result.papers", make("span", { words: PAPERS[one.idRequired] ?? "ui.result.id-unknown" }));
  fact("ui.result.place", ...(one.address !== null ? [plain(one.address)] : one.areas.map(area => plain(area))));
  fact("words.whyThisPlace", ...many("why", one.why.concat()), ...many("conditions", one.conditions));
  const short = make("p.quiet", {}, ...[one.organisation, one.hours].filter(text => text !== null)
    .flatMap((text, at) => [at > 0 ? " \u00b7 " : "", plain(text)]));
  return make("div.provider", {},
    make("p", {}, make("b", { text: one.name }), " ", one.phone === null ? "" : make("bdi.phone", { text: one.phone, attributes: { dir: "ltr" } })),
    short,
    make("details", {}, make("summary", { words: "ui.result.about" }), facts));
}

/** @param {string} group @param {string[]} codes */
function many(group, codes) {
  return codes.map(code => make("span.tag", { words: `${group}.${code}` }));
}
