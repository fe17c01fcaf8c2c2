// The talk, from the first screen to the last: puts the parts together. Answers are in memory only and go with the page.
import { createAnswers } from "./answers.js";
import { createAsking } from "./asking.js";
import { createBack } from "./back.js";
import { createCourse } from "./course.js";
import { acts, button, screen } from "./dom.js";
import { createHeader } from "./header.js";
import { createLeave } from "./leave.js";
import { createLock } from "./lock.js";
import { keepShell, watch } from "./network.js";
import { createRehearsal } from "./rehearsal.js";
import { createSpeaker } from "./speaker.js";
import { createStage } from "./stage.js";
import { createWords } from "./words.js";

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
 * @property {ReturnType<import("./speaker.js").createSpeaker>} speaker
 * @property {ReturnType<import("./rehearsal.js").createRehearsal>} rehearsal
 * @property {{id: string, version: string}} release
 * @property {Promise<typeof import("./keeping.js").createKeeping|null>} keepingToCome null where nothing can be kept
 * @property {() => void} leave
 * @property {() => void} touched keeps the page from locking
 * @property {() => void} arm keeps the browser's Back within the talk
 */

const { assets, pack, version } = document.body.dataset;
const words = createWords(`${assets}/words`);
// Where nothing can be kept, nothing about keeping is loaded; elsewhere its end is loaded while the talk begins.
const keeps = document.body.dataset.setting !== "ALONE";
const keepingToCome = keeps ? import("./keeping.js").then(loaded => loaded.createKeeping, () => null) : Promise.resolve(null);
const read = async name => (await fetch(`${assets}/data/${name}.json`)).json();
const [rows, needs] = await Promise.all([read("gates"), read("needs"), words.use(document.documentElement.lang)]);

const answers = createAnswers();
const speaker = createSpeaker(words);
const stage = createStage(words, speaker.stop);
const header = createHeader(words, stage);
const rehearsal = createRehearsal(stage, header);
const network = watch(online => header.network(online));
const release = { id: pack, version };
const asking = createAsking(release, network.isOnline, answers.all);
const parts = {
  rows, needs, words, answers, stage, header, network, asking, speaker, rehearsal, release, keepingToCome,
  leave: () => leaving.leave(),
  arm: () => browserBack.arm(),
  touched: () => lock.touched(),
};
const course = createCourse(parts);
const leaving = createLeave(() => {
  speaker.stop();
  answers.wipe();
  asking.forget();
  course.forget();
});

const browserBack = createBack(() => {
  /** @type {HTMLElement|null} */ (document.querySelector("main .back:not([hidden]), main [data-back]"))?.click();
}, leaving.isLeaving);

/** @param {string} name @param {string} mode */
function close(name, mode) {
  if (!leaving.isLeaving() && document.body.dataset.mode !== mode) {
    const root = screen(name);
    acts(root, {
      resume: () => {
        stage.uncover();
        lock.touched();
      },
      leave: leaving.leave,
    });
    stage.cover(root, mode);
  }
}

const lock = createLock({
  blank: () => close("blank", "locked"),
  lock: () => {
    if (document.body.dataset.mode === "locked" && stage.isCovered()) {
      stage.uncover();
    }
    close("locked", "locked");
  },
  notice: () => header.notice("ui.idle", button("ui.stay", "quiet", () => lock.touched())),
  quiet: () => header.notice(null),
  clear: leaving.leave,
});

header.on("leave", leaving.leave);
header.on("pause", () => course.cover("pause"));
header.on("stop", course.stop);
header.on("turn", course.turn);
header.on("give", course.give);
header.on("heard", course.heard);
// The second tap of two in haste would fall on what came to stand there after the first.
addEventListener("click", event => {
  if (event.detail > 1 && /** @type {Element} */ (event.target).closest("main button")) {
    event.stopPropagation();
    event.preventDefault();
  }
}, { capture: true });
// A reload by mistake is asked about only while the helper holds the tablet: a question would stop a person who flees.
addEventListener("beforeunload", event => {
  if (document.body.dataset.mode === "helper" && !answers.isEmpty() && !leaving.isLeaving()) {
    event.preventDefault();
  }
});

keeps ? await (await import("./entrance.js")).enter(parts, course.start) : course.start();
keepShell(() => !answers.isEmpty());
