// Guards the one place for the person's own words, as the service does: no numbers, addresses or names. A test compares.

const LONGEST = 280;
const DIGITS = /\p{Nd}(?:[\s().-]{0,2}\p{Nd}){2,}/u;
const ADDRESS = /@|https?:|www\./iu;
const NAMES = /\p{Lu}\p{L}+[\s-]+\p{Lu}\p{L}+/u;
const HIDDEN = /\p{Cf}|[^\P{Cc}\n\t]/gu;

/** The words without characters that nobody sees. @param {string} text */
export function withoutHidden(text) {
  return text.replace(HIDDEN, "");
}

/**
 * What is to be changed in some words; null if nothing is.
 * @param {string} text
 * @returns {"empty"|"long"|"names"|null}
 */
export function wordsProblem(text) {
  const composed = text.normalize("NFKC");
  if (text.trim() === "") {
    return "empty";
  }
  if ([...text].length > LONGEST) {
    return "long";
  }
  return DIGITS.test(composed) || ADDRESS.test(composed) || NAMES.test(composed) ? "names" : null;
}
