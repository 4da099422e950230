// @ts-check
/** Elements from text: nothing here ever reads a string as markup. */
import { message } from "../browser.js";

/** @typedef {Node | string | null | undefined | false} Child */

/**
 * An element with its properties, attributes, listeners and children.
 * `on` holds listeners; `aria-*`, `data-*`, `role` and `for` become attributes; the rest properties.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, any>} [about]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function el(tag, about = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(about)) {
    if (value === undefined || value === null) continue;
    if (name === "on") {
      for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
    } else if (/^(aria-|data-|role$|for$|list$|tabindex$)/.test(name)) {
      element.setAttribute(name, String(value));
    } else {
      /** @type {any} */ (element)[name] = value;
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false).map(asNode));
  return element;
}

/** @param {any} child */
const asNode = (child) => (child instanceof Node ? child : String(child));

/**
 * A button that says `label` and does `act`.
 * @param {string} label
 * @param {(event: MouseEvent) => void} act
 * @param {Record<string, any>} [about]
 */
export const button = (label, act, about = {}) =>
  el("button", { type: "button", ...about, on: { click: act } }, label);

/** Empty `parent` and put `children` in. @param {Element} parent @param {...Child} children */
export function fill(parent, ...children) {
  parent.replaceChildren(.../** @type {any[]} */ (children.filter(Boolean)).map(asNode));
}

/**
 * The element of that id, which the page has for certain.
 * @param {string} id
 */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element #${id}`);
  return found;
}

/** Put the sentences of _locales where the page names them (data-i18n, data-i18n-label). */
export function translate(root = document) {
  for (const element of root.querySelectorAll("[data-i18n]")) {
    element.textContent = message(/** @type {any} */ (element).dataset.i18n);
  }
  for (const element of root.querySelectorAll("[data-i18n-label]")) {
    element.setAttribute("aria-label", message(/** @type {any} */ (element).dataset.i18nLabel));
  }
}
