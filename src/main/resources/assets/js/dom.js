// Builds what is shown. Text comes by key and is only ever set as text; nothing here takes markup.

/** @typedef {{text?: string, words?: string, attributes?: Object<string, string>, on?: Object<string, EventListener>}} Parts */

/**
 * An element.
 * @param {string} name tag, and classes after dots: "p.hint"
 * @param {Parts} [parts] text as it is, or the key of words, and attributes
 * @param {...(Node|null)} children
 * @returns {HTMLElement}
 */
export function make(name, parts = {}, ...children) {
  const [tag, ...classes] = name.split(".");
  const element = document.createElement(tag);
  element.classList.add(...classes);
  if (parts.words !== undefined) {
    element.dataset.t = parts.words;
  }
  if (parts.text !== undefined) {
    element.textContent = parts.text;
  }
  for (const [attribute, value] of Object.entries(parts.attributes ?? {})) {
    element.setAttribute(attribute, value);
  }
  for (const [event, listener] of Object.entries(parts.on ?? {})) {
    element.addEventListener(event, listener);
  }
  element.append(...children.filter(child => child !== null));
  return element;
}

/**
 * A copy of one of the screens that came with the page.
 * @param {string} name
 * @returns {HTMLElement}
 */
export function screen(name) {
  const template = /** @type {HTMLTemplateElement} */ (document.getElementById(`screen-${name}`));
  return /** @type {HTMLElement} */ (template.content.firstElementChild.cloneNode(true));
}

/**
 * A button with words.
 * @param {string} words key
 * @param {string} kind class
 * @param {() => void} act
 */
export function button(words, kind, act) {
  return make(`button.${kind}`, { words, attributes: { type: "button" }, on: { click: act } });
}

/** A day, or the Monday of a week, written out in the language of the page. @param {string} day */
export const dayOf = day => make("bdi", { attributes: { "data-day": day } });

/**
 * A QR code that was sent, drawn anew from its numbers: markup that was sent is never put on a page. What has the id
 * "qr-name" says what it is.
 * @param {string} svg
 */
export function picture(svg) {
  const [, size] = svg.match(/viewBox="0 0 (\d+) \d+"/) ?? [];
  const [, path] = svg.match(/<path d="([MVHhvz0-9,-]+)"/) ?? [];
  const draw = (name, attributes) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    return element;
  };
  const root = draw("svg", { viewBox: `0 0 ${size} ${size}`, role: "img", class: "qr", "aria-labelledby": "qr-name" });
  root.append(draw("path", { d: path ?? "", fill: "#000000" }));
  return root;
}

/**
 * What the buttons of a screen do, by the name each carries.
 * @param {HTMLElement} root
 * @param {Object<string, () => void>} doing
 */
export function acts(root, doing) {
  root.addEventListener("click", event => {
    const name = /** @type {HTMLElement} */ (event.target).closest("[data-do]")?.getAttribute("data-do");
    if (name && doing[name]) {
      doing[name]();
    }
  });
}
