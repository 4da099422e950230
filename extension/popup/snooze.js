// @ts-check
/** Later, in the four ways people mean it; which moment that is, the companion knows: it has the holidays. */
import { message } from "../browser.js";

const WAYS = ["this_afternoon", "tomorrow_morning", "next_business_day", "a_day"];
const OFFICES_CLOSE = 17;

/** @param {Date} [now] @returns {[string, string][]} those that still make sense, and what they say */
export const snoozes = (now = new Date()) =>
  WAYS.filter((way) => way !== "this_afternoon" || now.getHours() < OFFICES_CLOSE).map((way) => [way, message(`later_${way}`)]);
