// @ts-check
/** The context menu: a selected name or company for the open interview, and links to invitations. */

/** Titles are keys of _locales. */
export const MENUS = [
  { id: "add-interviewer", title: "menu_add_interviewer", contexts: ["selection"] },
  { id: "add-company", title: "menu_add_company", contexts: ["selection"] },
  { id: "take-ics", title: "menu_take_ics", contexts: ["link"], targetUrlPatterns: ["*://*/*.ics", "*://*/*.ics?*"] },
];

/**
 * @param {string} item
 * @param {{selectionText?: string, linkUrl?: string}} info
 * @param {number | undefined} tabId
 */
export async function fromMenu(item, info, tabId) {
  console.info("menu", item, Boolean(info), Boolean(tabId));
}
