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
