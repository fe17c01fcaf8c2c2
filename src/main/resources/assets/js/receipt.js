// The number that shows that something was taken back. It opens nothing, so it may be seen and written down.
import { make } from "./dom.js";

/** @param {{number: string}} receipt @returns {HTMLElement[]} */
export const receiptLines = receipt => [
  make("h2", { words: "court.withdraw.receipt" }),
  make("p.code", {}, make("bdi", { text: receipt.number, attributes: { dir: "ltr" } })),
  make("p", { words: "court.withdraw.receipt-text" }),
  make("p", { words: "court.withdraw.receipt-check" }),
];

/** Whether what was typed is a receipt and no code: they differ in length. @param {string} typed */
export const isReceipt = typed => /^R[0-9A-Z]{12}$/.test(typed.replace(/[\s\p{Pd}]/gu, "").toUpperCase());
