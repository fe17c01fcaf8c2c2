// Words by key, in one language or in two side by side. They are only ever set as text.

/**
 * @typedef {object} Words
 * @property {(language: string) => Promise<void>} use
 * @property {(language: string|null) => Promise<void>} beside shows a second language under the first; null for none
 * @property {(key: string) => string} say
 * @property {(key: string) => boolean} has
 * @property {(root: ParentNode) => void} dress puts the words into everything that names a key, and days into what has one
 * @property {() => string} language
 * @property {() => string|null} second
 */

/** @typedef {{language: string, words: Object<string, string>}} Language */

/**
 * A day as people write it.
 * @param {string} day 2026-11-23, or 2026-W48 for its Monday
 * @param {string} language
 */
function dayText(day, language) {
  const [, year, week] = day.match(/^(\d{4})-W(\d{2})$/) ?? [];
  const date = new Date(week === undefined ? day : `${year}-01-04`);
  if (week !== undefined) {
    date.setUTCDate(4 - (date.getUTCDay() + 6) % 7 + 7 * (Number(week) - 1));
  }
  return date.toLocaleDateString(`${language}-u-nu-latn`, { dateStyle: "long", timeZone: "UTC" });
}

/**
 * @param {string} folder where the words lie
 * @returns {Words}
 */
export function createWords(folder) {
  /** @type {Map<string, Language>} */
  const loaded = new Map();
  /** @type {Language} */
  let first = { language: "", words: {} };
  /** @type {Language|null} */
  let second = null;

  async function load(language) {
    if (!loaded.has(language)) {
      const answer = await fetch(`${folder}/${language}.json`);
      if (!answer.ok) {
        throw new Error("these words did not come");
      }
      loaded.set(language, { language, words: await answer.json() });
    }
    return /** @type {Language} */ (loaded.get(language));
  }

  function say(key, from = first) {
    const text = from.words[key];
    if (text === undefined) {
      throw new Error(`no words for ${key}`);
    }
    return text;
  }

  /** @param {HTMLElement} element */
  function dressOne(element) {
    const key = element.dataset.t;
    const text = say(key);
    element.textContent = text;
    if (element.classList.contains("hint")) {
      element.hidden = text === "";
    }
    const under = second ? say(key, second) : "";
    if (second && under !== "" && element.tagName !== "OPTION" && element.closest("main")) {
      const other = document.createElement("span");
      other.className = "second";
      other.lang = second.language;
      other.dir = second.words.direction;
      other.textContent = under;
      element.append(" ", other);
    }
  }

  /** One step a sentence, for what is done in order. @param {HTMLElement} element */
  function dressSteps(element) {
    const key = element.dataset.steps;
    const items = say(key).split(/(?<=[.?!؟])\s+|(?<=[。？])(?=.)/u);
    element.replaceChildren(...items.map(text => {
      const step = document.createElement("li");
      step.textContent = text;
      return step;
    }));
    if (second) {
      const other = document.createElement("li");
      other.className = "second";
      other.lang = second.language;
      other.dir = second.words.direction;
      other.textContent = say(key, second);
      element.append(other);
    }
  }

  return {
    use: async language => {
      first = await load(language);
      document.documentElement.lang = language;
      document.documentElement.dir = say("direction");
    },
    beside: async language => {
      second = language === null ? null : await load(language);
    },
    say: key => say(key),
    has: key => first.words[key] !== undefined,
    dress: root => {
      root.querySelectorAll("[data-t]").forEach(dressOne);
      root.querySelectorAll("[data-steps]").forEach(dressSteps);
      root.querySelectorAll("[data-day]").forEach(element => {
        element.textContent = dayText(element.dataset.day, first.language);
      });
      root.querySelectorAll("[data-needs]").forEach(element => {
        element.hidden = say(element.dataset.needs) === "";
      });
    },
    language: () => first.language,
    second: () => second?.language ?? null,
  };
}
