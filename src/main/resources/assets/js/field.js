// What can be typed or chosen beside the questions of a talk.
import { make } from "./dom.js";

/**
 * A field for one line that the device does not remember.
 * @param {string} id
 * @param {string} words key of its label
 * @param {Object<string, string>} [attributes]
 */
export function field(id, words, attributes = {}) {
  const input = make("input.line", {
    attributes: {
      id, name: id, type: "text", autocomplete: "off", autocapitalize: "characters", spellcheck: "false", autocorrect: "off", ...attributes,
    },
  });
  return make("div.field", {}, make("label", { words, attributes: { for: id } }), input);
}

/**
 * A list to choose one of.
 * @param {string} id
 * @param {string} words key of its label
 * @param {{value: string, words?: string, text?: string}[]} options
 */
export function choice(id, words, options) {
  return make("div.field", {},
    make("label", { words, attributes: { for: id } }),
    make("select", { attributes: { id, autocomplete: "off" } },
      ...options.map(({ value, ...said }) => make("option", { ...said, attributes: { value } }))));
}
