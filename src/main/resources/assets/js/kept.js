// After something was kept: the code, shown once; the code for the lawyer; paper; and what there is now.
import { button, dayOf, make, picture } from "./dom.js";
import { forgetPapers, paperButton } from "./papers.js";

const SHOWN_FOR = 60_000;
const HOUR = 3_600_000;

const plain = text => make("bdi", { text, attributes: { dir: "ltr" } });

/**
 * A code that goes from the screen by itself, or by a tap.
 * @param {string} code
 * @param {(root: ParentNode) => void} dress
 * @param {...Element} more goes and comes with it
 */
export function shownOnce(code, dress, ...more) {
  const place = make("div.once");
  let waiting = 0;
  function hide() {
    clearTimeout(waiting);
    place.replaceChildren(make("p", { words: "court.keep.code-hidden" }), button("court.keep.code-again", "other", show));
    dress(place);
  }
  function show() {
    place.replaceChildren(make("p.code", {}, plain(code)), ...more, button("court.keep.code-hide", "other", hide));
    dress(place);
    waiting = setTimeout(hide, SHOWN_FOR);
  }
  show();
  return place;
}

/**
 * @typedef {object} Keeping
 * @property {{code: string, gone: string, consents: {scope: string}[]}} kept
 * @property {string} attorney empty where nothing is to be shown
 * @property {string} lawyer their name
 * @property {object} interview for paper
 * @property {string[]} onPaper the services that may go on paper
 * @property {(root: HTMLElement) => void} show
 * @property {(root: ParentNode) => void} dress
 * @property {(path: string, body: object, done: (data: any) => void, back: () => void) => void} send
 * @property {() => void} leave
 */

/** @param {Keeping} keeping */
export function showKept(keeping) {
  const { kept } = keeping;
  const lawyer = make("div.lawyer-code", { attributes: { role: "status" } });
  const handOver = () => keeping.send("/api/handovers", { code: kept.code, attorney: keeping.attorney }, made => {
    lawyer.replaceChildren(...handedOver(made, keeping));
    handing.className = "other";
    finish.className = "main";
    keeping.show(root);
    lawyer.querySelector("h2").scrollIntoView();
  }, () => keeping.show(root));
  const isUnread = () => keeping.attorney !== "" && !lawyer.hasChildNodes();
  const handing = button("court.keep.hand-over", "main", handOver);
  const finish = button("court.keep.finish", isUnread() ? "other" : "main", () =>
    isUnread() ? unread(keeping, handOver, () => keeping.show(root)) : close(keeping));
  const root = make("section.screen.plain", {},
    make("h1", { words: "court.keep.code", attributes: { tabindex: "-1" } }),
    make("p.lead", { words: "court.keep.code-text" }),
    shownOnce(kept.code, keeping.dress),
    make("p", {}, make("span", { words: "court.keep.until" }), " ", make("b", {}, dayOf(kept.gone))),
    ...(keeping.attorney === "" ? [] : [handing, lawyer]),
    ...papers(keeping),
    make("div.actions", {}, finish));
  keeping.show(root);
}

/** A yes to the lawyer leads to nothing without the code, so nobody finishes without knowing. */
function unread(keeping, handOver, back) {
  keeping.show(make("section.screen.plain", {},
    button("ui.back", "back", back),
    make("h1", { words: "court.keep.not-handed", attributes: { tabindex: "-1" } }),
    make("p.lead", { words: "court.keep.not-handed-text" }),
    make("div.actions", {}, button("court.keep.hand-over", "main", handOver), button("court.keep.finish", "other", () => close(keeping)))));
}

/** Time left is said in words: a running clock hurries. */
function handedOver(made, { dress, lawyer }) {
  const left = make("p");
  const until = Date.now() + made.hours * HOUR;
  const say = () => {
    const time = until - Date.now();
    left.dataset.t = `court.keep.time-${time > HOUR ? "many" : time > 0 ? "hour" : "over"}`;
    dress(left.parentElement ?? left);
  };
  const timer = setInterval(() => left.isConnected ? say() : clearInterval(timer), 60_000);
  const parts = [
    make("h2", { words: "court.keep.hand-over-heading" }),
    make("p", {}, make("b", { text: lawyer })),
    make("p", { words: "court.keep.hand-over-text" }),
    shownOnce(made.code, dress, make("p.unseen", { words: "court.keep.qr", attributes: { id: "qr-name" } }), picture(made.qr)),
    left,
  ];
  say();
  return parts;
}

/** @param {Keeping} keeping */
function papers({ interview, onPaper, kept, dress }) {
  const body = () => ({ interview, offers: onPaper, code: kept.code });
  return [
    make("h2", { words: "court.paper.heading" }),
    make("p", { words: "court.paper.safe" }),
    paperButton("court.paper.sheet", "/api/papers/sheet", body, dress),
    paperButton("court.paper.card", "/api/papers/card", body, dress),
  ];
}

/** @param {Keeping} keeping */
function close({ kept, show, leave }) {
  forgetPapers();
  show(make("section.screen.plain", {},
    make("h1", { words: "ui.close.title", attributes: { tabindex: "-1" } }),
    make("h2", { words: "court.keep.kept" }),
    make("ul.plain", {}, ...kept.consents.map(consent => make("li", { words: `court.scope.${consent.scope}` }))),
    make("p", {}, make("span", { words: "court.keep.until" }), " ", make("b", {}, dayOf(kept.gone))),
    make("div.actions", {}, button("court.keep.clear", "main", leave))));
}
