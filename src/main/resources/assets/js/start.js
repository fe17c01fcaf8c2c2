// The first page: it says all it has to without a script; this is for another language, and for leaving.
import { createLeave } from "./leave.js";
import { createSheet } from "./sheet.js";
import { createWords } from "./words.js";

const { leave } = createLeave(() => undefined);
document.getElementById("leave").addEventListener("click", leave);
const words = createWords(`${document.body.dataset.assets}/start`);
await words.use(document.documentElement.lang);
createSheet(words);
const language = /** @type {HTMLSelectElement} */ (document.getElementById("language"));
// It may have been chosen before its words could be had.
if (language.value !== words.language()) {
  language.dispatchEvent(new Event("change"));
}
