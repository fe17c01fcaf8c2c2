// A form that the browser neither keeps nor sends by itself.
import { make } from "./dom.js";

/** @param {...Node} parts @returns {(act: () => void) => HTMLElement} */
export const form = (...parts) => act => make("form", { attributes: { autocomplete: "off", novalidate: "" }, on: {
  submit: event => {
    event.preventDefault();
    act();
  },
} }, ...parts);

/** What stands in a field. @param {HTMLElement} field */
export const typed = field => /** @type {HTMLInputElement} */ (input(field)).value.trim();

/** Where something is typed or chosen. @param {HTMLElement} field @returns {HTMLElement} */
export const input = field => field.querySelector("input, select");
