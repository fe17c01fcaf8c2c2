// The browser's own Back is the Back of the screen: it never leaves the talk and never loses an answer.

/** How many presses in a row, faster than a page can answer them, stay within the talk. */
const DEPTH = 3;
const NEUTRAL = "/talk/clock";

/**
 * The talk stands on a few entries of the history that are all alike: made once, whatever is asked or answered, so that
 * their number and times tell nothing. Each bears the neutral address, so that what is gone back to after leaving, or
 * opened again after a crash, is the neutral page. Back steps down on them, and the page steps up again.
 * @param {() => void} press presses the Back of the screen
 * @param {() => boolean} isLeaving
 * @returns {{arm: () => void}}
 */
export function createBack(press, isLeaving) {
  let isArmed = false;
  let at = DEPTH;

  addEventListener("popstate", ({ state }) => {
    if (!isArmed || isLeaving()) {
      return;
    }
    for (; at > state; at--) {
      press();
    }
    at = state;
    if (at < DEPTH) {
      history.go(DEPTH - at);
    }
  });

  return {
    /** From the first answer on. A browser steps over entries that were made before anybody touched the page. */
    arm: () => {
      if (isArmed) {
        return;
      }
      isArmed = true;
      history.scrollRestoration = "manual";
      history.replaceState(0, "", NEUTRAL);
      for (let depth = 1; depth <= DEPTH; depth++) {
        history.pushState(depth, "", NEUTRAL);
      }
    },
  };
}
