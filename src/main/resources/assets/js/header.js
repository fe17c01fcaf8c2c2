// The top of every screen: language, a second language, light, the network, and whether others can hear.

/** @param {string} id */
const part = id => /** @type {HTMLButtonElement & HTMLSelectElement} */ (document.getElementById(id));

/**
 * @typedef {ReturnType<typeof createHeader>} Header
 */

/**
 * @param {import("./words.js").Words} words
 * @param {import("./stage.js").Stage} stage
 */
export function createHeader(words, stage) {
  const page = document.documentElement;

  /** @param {string|null} key words, or nothing @param {HTMLElement|null} [act] */
  function notice(key, act = null) {
    const place = part("notice");
    place.replaceChildren();
    if (key !== null) {
      const text = document.createElement("span");
      text.dataset.t = key;
      place.append(text, " ", ...(act ? [act] : []));
      words.dress(place);
    }
  }

  /** A language whose words do not come changes nothing. @param {() => Promise<void>} change */
  async function tryWords(change) {
    try {
      await change();
      notice(null);
    } catch {
      notice("ui.problem.words");
    }
    part("language").value = words.language();
    part("beside").value = words.second() ?? "";
    stage.dress();
    // For what the service said in a language, and is asked for anew in another.
    document.dispatchEvent(new CustomEvent("language", { detail: { language: words.language(), dress: words.dress } }));
  }

  const bright = matchMedia("(prefers-color-scheme: dark)");
  page.dataset.light = bright.matches ? "dim" : "bright";
  part("dim").setAttribute("aria-pressed", String(bright.matches));
  part("dim").addEventListener("click", () => {
    page.dataset.light = page.dataset.light === "dim" ? "bright" : "dim";
    part("dim").setAttribute("aria-pressed", String(page.dataset.light === "dim"));
  });
  part("more").addEventListener("click", () => {
    const open = part("more").getAttribute("aria-expanded") !== "true";
    part("more").setAttribute("aria-expanded", String(open));
  });
  part("language").addEventListener("change", () => tryWords(() => words.use(part("language").value)));
  part("beside").addEventListener("change", () => tryWords(() => words.beside(part("beside").value || null)));

  return {
    notice,
    /** @param {string} language */
    use: language => tryWords(() => words.use(language)),
    knows: language => [...part("language").options].some(option => option.value === language),
    /** @param {string} id @param {() => void} act */
    on: (id, act) => part(id).addEventListener("click", act),
    /** @param {boolean} online */
    network: online => {
      document.body.dataset.network = online ? "online" : "offline";
      const word = part("network-word");
      const key = online ? "ui.online" : "ui.offline";
      // Said anew only when it changed: a screen reader reads this place aloud. A page being left has no such place.
      if (word && word.dataset.t !== key) {
        word.dataset.t = key;
        word.textContent = words.say(key);
      }
    },
  };
}
