// Leaving: the answers and the page are gone at once, with or without a network, and nothing of it can be gone back to.

const NEUTRAL = "/talk/clock";
const TWICE_WITHIN = 1_000;
const THRICE_WITHIN = 2_000;

/**
 * @param {() => void} wipe forgets the answers
 * @returns {{leave: () => void, isLeaving: () => boolean}}
 */
export function createLeave(wipe) {
  let leaving = false;

  function leave() {
    if (leaving) {
      return;
    }
    leaving = true;
    wipe();
    document.body.replaceChildren();
    document.title = "Clock";
    const clock = document.createElement("p");
    clock.textContent = new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
    document.body.append(clock);
    location.replace(NEUTRAL);
  }

  /** @type {{key: string, at: number}[]} */
  let pressed = [];
  document.addEventListener("keydown", event => {
    if (event.repeat) {
      return;
    }
    pressed = [...pressed.slice(-2), { key: event.key, at: event.timeStamp }];
    const within = (count, key, time) => pressed.length >= count
      && pressed.slice(-count).every(press => press.key === key && event.timeStamp - press.at <= time);
    if (within(2, "Escape", TWICE_WITHIN) || within(3, "Shift", THRICE_WITHIN)) {
      leave();
    }
  });

  // A browser may keep a page that was left as it was, to show it again at once.
  addEventListener("pagehide", () => {
    leaving = true;
    wipe();
    document.body.replaceChildren();
  });
  addEventListener("pageshow", event => {
    if (event.persisted) {
      location.replace(NEUTRAL);
    }
  });
  return { leave, isLeaving: () => leaving };
}
