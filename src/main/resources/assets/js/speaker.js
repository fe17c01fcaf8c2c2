// Reads a question aloud, only when asked to, in a voice that the device itself has. A voice from elsewhere would send
// the words to somebody else. What was answered is never read.

/** Chinese in these places is another spoken language. */
const OTHER_SPEECH = /^(yue|zh-(hk|mo)|zh-hant)/;

/**
 * A voice of the device for a language, or nothing.
 * @param {SpeechSynthesisVoice[]} voices
 * @param {string} language
 */
function localVoice(voices, language) {
  const [spoken] = language.toLowerCase().split("-");
  return voices.find(voice => {
    const tag = voice.lang.toLowerCase().replaceAll("_", "-");
    return voice.localService && tag.split("-")[0] === spoken && !OTHER_SPEECH.test(tag);
  });
}

/** @param {import("./words.js").Words} words */
export function createSpeaker(words) {
  const engine = window.speechSynthesis;
  let quiet = () => {};

  function stop() {
    quiet();
    quiet = () => {};
    engine?.cancel();
  }

  /** @param {HTMLElement} root @param {HTMLElement} act */
  function start(root, act) {
    const voice = localVoice(engine?.getVoices() ?? [], words.language());
    root.querySelector(".no-voice").toggleAttribute("hidden", voice !== undefined);
    if (!voice) {
      return;
    }
    const say = key => {
      act.dataset.t = key;
      words.dress(act.parentElement);
    };
    const texts = [...root.querySelectorAll("[data-read]")].filter(one => one.checkVisibility())
      .map(one => words.say(one.getAttribute("data-t"))).filter(text => text !== "");
    let last;
    for (const text of texts) {
      last = new SpeechSynthesisUtterance(text);
      last.voice = voice;
      last.lang = voice.lang;
      engine.speak(last);
    }
    quiet = () => say("ui.listen");
    last.onend = stop;
    last.onerror = stop;
    say("ui.listen-stop");
  }

  // A browser may learn its voices late, and only once it was asked for them.
  engine?.getVoices();

  return {
    stop,
    /**
     * Lets a screen be read, or takes the way to it from the screen.
     * @param {HTMLElement} root
     * @param {boolean} mayBeHeard
     */
    offer: (root, mayBeHeard) => {
      const act = /** @type {HTMLElement|null} */ (root.querySelector("[data-do=listen]"));
      if (act) {
        act.hidden = !mayBeHeard;
        act.addEventListener("click", () => act.dataset.t === "ui.listen" ? start(root, act) : stop());
      }
    },
  };
}
