// The result: at once from what is on the tablet, then from the service if there is a network.
import { assess } from "./network.js";
import { alerts, offers } from "./offers.js";
import { fillResult } from "./result.js";

/** @param {import("./talk.js").Parts} parts */
export function createOutcome(parts) {
  /** @type {Set<string>} */
  const refused = new Set();
  /** Each showing has its own number, so that a late answer never fills a screen of another time. */
  let showing = 0;
  /** @type {Set<string>} services that only a level added, and that the person let be said */
  const agreed = new Set();
  /** @type {import("./result.js").Result["offers"]} what was shown last */
  let offered = [];
  let served = false;

  const isUnsaid = offer => !offer.asked && !agreed.has(offer.service)
    && parts.needs.services.some(service => service.id === offer.service && service.place === "ADDED");
  const wanted = () => offered.filter(offer => !refused.has(offer.service) && !isUnsaid(offer));

  function draw(root, result, online) {
    offered = result.offers;
    served = online;
    const again = () => {
      draw(root, result, online);
      parts.words.dress(root);
      root.querySelector("h1").focus();
    };
    fillResult(root, {
      result, online, refused, agreed, isUnsaid, release: parts.release, rows: parts.rows, answers: parts.answers, words: parts.words, again,
      retry: () => fill(root).then(() => parts.words.dress(root)),
    });
  }

  /** @param {HTMLElement} root */
  async function fill(root) {
    const mine = ++showing;
    const given = parts.answers.all();
    draw(root, { offers: offers(parts.needs, parts.rows, given), safety: alerts(parts.needs, parts.rows, given) }, false);
    root.classList.add("is-waiting");
    const result = await assess(parts.release, parts.words.language(), given);
    if (mine !== showing) {
      return;
    }
    root.classList.remove("is-waiting");
    if (result) {
      draw(root, result, true);
      parts.words.dress(root);
    }
    parts.network.probe();
  }

  return {
    fill,
    /** What the person asked for or let be said, and what they took away. All that is merely on the list is neither. */
    lists: () => ({
      chosen: wanted().filter(offer => offer.asked || agreed.has(offer.service)).map(offer => offer.service),
      onPaper: wanted().map(offer => offer.service),
      declined: offered.map(offer => offer.service).filter(service => refused.has(service)),
    }),
    /** What may go on paper. Own words never do. */
    onPaper: () => {
      const { N6, ...given } = parts.answers.all();
      const { id, version } = parts.release;
      return { offers: wanted(), online: served, interview: { pack: id, version, language: parts.words.language(), answers: given } };
    },
    forget: () => {
      offered = [];
      showing += 1;
      refused.clear();
      agreed.clear();
    },
  };
}
