// @ts-check
/** The number on the button: steps overdue or due now. It never carries a name. */
import { message } from "../browser.js";

/** @param {number} count */
export const badgeText = (count) => (count > 0 ? String(Math.min(count, 999)) : "");

/** @param {number} count */
export const badgeTitle = (count) => (count > 0 ? message("action_title_due", count) : message("action_title"));
