// What stands on the screen, and what is put over it for a while. What is covered is out of the document altogether.

/**
 * @typedef {object} Stage
 * @property {(root: HTMLElement) => void} show
 * @property {(root: HTMLElement, mode?: string) => void} cover
 * @property {() => void} uncover
 * @property {() => boolean} isCovered
 * @property {() => void} dress puts all words in anew
 */

/**
 * @param {import("./words.js").Words} words
 * @param {() => void} changes what to do before anything else is shown
 * @returns {Stage}
 */
export function createStage(words, changes) {
  const main = document.getElementById("main");
  /** @type {{nodes: Node[], mode: string}[]} */
  const covered = [];

  function put(nodes) {
    changes();
    main.replaceChildren(...nodes);
    words.dress(main);
    document.title = words.say("ui.title");
    window.scrollTo(0, 0);
    main.querySelector("h1")?.focus({ preventScroll: true });
  }

  return {
    show: root => {
      if (covered.length > 0) {
        document.body.dataset.mode = covered[0].mode;
        covered.length = 0;
      }
      put([root]);
    },
    cover: (root, mode) => {
      covered.push({ nodes: [...main.childNodes], mode: document.body.dataset.mode });
      document.body.dataset.mode = mode ?? document.body.dataset.mode;
      put([root]);
    },
    uncover: () => {
      const below = covered.pop();
      if (below) {
        document.body.dataset.mode = below.mode;
        put(below.nodes);
      }
    },
    isCovered: () => covered.length > 0,
    dress: () => {
      changes();
      words.dress(document);
      document.title = words.say("ui.title");
    },
  };
}
