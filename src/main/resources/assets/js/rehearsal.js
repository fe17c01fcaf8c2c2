// A rehearsal with a made-up person. One mark on the page shows on every screen and goes with every request.
import { acts, screen } from "./dom.js";

/**
 * @param {import("./stage.js").Stage} stage
 * @param {import("./header.js").Header} header
 */
export function createRehearsal(stage, header) {
  /** @type {string|null} who is played */
  let played = null;

  /** @param {Object<string, () => void>} doing */
  function card(doing) {
    const root = screen(`played-${played}`);
    acts(root, doing);
    return root;
  }

  header.on("played", () => stage.cover(card({ resume: stage.uncover })));

  return {
    isOn: () => played !== null,
    /** Lets one be chosen. @param {() => void} start @param {() => void} back */
    choose: (start, back) => {
      const root = screen("rehearsal");
      acts(root, { back });
      root.addEventListener("click", event => {
        const chosen = /** @type {HTMLElement} */ (event.target).closest("[data-person]");
        if (chosen) {
          played = chosen.getAttribute("data-person");
          document.body.dataset.rehearsal = "";
          stage.show(card({ resume: start }));
        }
      });
      stage.show(root);
    },
  };
}
