// @ts-check
/** The only file that touches chrome.* or browser.*: everything else asks here, and tests replace this. */

/** @type {typeof chrome} */
const api = /** @type {any} */ (globalThis).browser ?? globalThis.chrome;

/**
 * The sentence for `key` in the person's language.
 * @param {string} key
 * @param {...string} values what stands for $1, $2 …
 */
export const message = (key, ...values) => api.i18n.getMessage(key, values);

/** @param {string} text */
export const setBadge = (text) => api.action.setBadgeText({ text });
