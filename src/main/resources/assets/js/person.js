// The tablet in the person's own hands: big type, their questions only, and their answers stay theirs until they show them.
import { acts, screen } from "./dom.js";

/**
 * @typedef {object} Hands
 * @property {import("./stage.js").Stage} stage
 * @property {import("./answers.js").Answers} answers
 * @property {() => void} start goes on with the person
 * @property {() => void} finish goes on with the helper
 * @property {() => void} touched says that somebody is there again
 */

/** @param {Hands} hands */
export function createPerson(hands) {
  let alone = false;

  function turn() {
    const root = screen("turn");
    acts(root, {
      turn: () => {
        alone = true;
        hands.stage.uncover();
        document.body.dataset.mode = "person";
        hands.start();
      },
      resume: hands.stage.uncover,
    });
    hands.stage.cover(root);
  }

  function give() {
    const root = screen("give");
    acts(root, {
      show: () => {
        hands.answers.show();
        handed();
      },
      hide: handed,
      resume: hands.stage.uncover,
    });
    hands.stage.cover(root);
  }

  function handed() {
    const root = screen("handed");
    acts(root, {
      helper: () => {
        alone = false;
        document.body.dataset.mode = "helper";
        hands.touched();
        hands.finish();
      },
    });
    // Nothing of the person's screens lies under it any more.
    hands.stage.show(root);
    document.body.dataset.mode = "locked";
  }

  return {
    isAlone: () => alone,
    turn,
    give,
    forget: () => {
      alone = false;
    },
  };
}
