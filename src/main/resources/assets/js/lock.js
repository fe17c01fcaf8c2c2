// What nobody looks at is not shown: hidden pages go blank, idle ones lock, and what stays locked is cleared.

const NOTICE_AFTER = 8 * 60_000;
const LOCK_AFTER = 10 * 60_000;
const CLEAR_AFTER = 20 * 60_000;
const LOCK_WHEN_HIDDEN = 30_000;

/**
 * @typedef {object} Screens
 * @property {() => void} blank takes the content away; a tap brings it back
 * @property {() => void} lock takes the content away until somebody unlocks
 * @property {() => void} notice says that it will lock soon
 * @property {() => void} quiet takes the notice away
 * @property {() => void} clear ends the talk
 */

/**
 * Watches the tablet.
 * @param {Screens} screens
 * @returns {{touched: () => void}}
 */
export function createLock(screens) {
  let last = Date.now();
  let hiddenAt = 0;
  let state = "open";

  function touched() {
    last = Date.now();
    if (state !== "open") {
      state = "open";
      screens.quiet();
    }
  }

  function look() {
    const idle = Date.now() - last;
    if (idle >= CLEAR_AFTER) {
      screens.clear();
    } else if (idle >= LOCK_AFTER && state !== "locked") {
      state = "locked";
      screens.quiet();
      screens.lock();
    } else if (idle >= NOTICE_AFTER && state === "open") {
      state = "noticed";
      screens.notice();
    }
  }

  function lockNow() {
    state = "locked";
    screens.lock();
  }

  for (const event of ["pointerdown", "keydown", "input"]) {
    document.addEventListener(event, () => {
      if (state !== "locked") {
        touched();
      }
    }, { capture: true, passive: true });
  }
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) {
      hiddenAt = Date.now();
      screens.blank();
    } else {
      look();
      if (state !== "locked" && Date.now() - hiddenAt >= LOCK_WHEN_HIDDEN) {
        lockNow();
      }
    }
  });
  setInterval(look, 1_000);
  return { touched };
}
