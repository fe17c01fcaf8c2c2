// A case code drawn on the tablet, so that a person can have it before anything was sent. The service makes the same kind.

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LETTERS = 10;
/** x^5 + x^2 + 1, which makes five bits a field. */
const FIELD = 0b100101;

/** @param {number[]} letters */
function check(letters) {
  let sum = 0;
  for (const letter of letters) {
    sum = (sum ^ letter) << 1;
    sum = sum & 32 ? sum ^ FIELD : sum;
  }
  return sum;
}

/** @returns {string} ten letters that nobody can guess and one that checks them, as they are shown */
export function drawCode() {
  const letters = [...crypto.getRandomValues(new Uint8Array(LETTERS))].map(byte => byte & 31);
  const text = [...letters, check(letters)].map(letter => ALPHABET[letter]).join("");
  return `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`;
}
