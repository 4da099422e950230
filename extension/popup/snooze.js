// @ts-check
/** Later, in the four ways people mean it. */
import { message } from "../browser.js";

/** @typedef {"this_afternoon" | "tomorrow_morning" | "next_business_day" | "a_day"} Later */

/** @type {Later[]} */
const CODES = ["this_afternoon", "tomorrow_morning", "next_business_day", "a_day"];
const AFTERNOON = 15;
const LATEST_AFTERNOON = 17;
const MORNING = 9;

/** @param {Date} [now] @returns {[Later, string][]} those that still make sense */
export const snoozes = (now = new Date()) =>
  CODES.filter((code) => code !== "this_afternoon" || now.getHours() < LATEST_AFTERNOON).map((code) => [code, message(`later_${code}`)]);

/**
 * The moment `code` means on this machine's clock, RFC 3339.
 * @param {Later} code
 * @param {Date} now
 */
export function until(code, now) {
  const then = new Date(now);
  if (code === "a_day") {
    then.setDate(then.getDate() + 1);
  } else if (code === "this_afternoon") {
    then.setHours(Math.max(AFTERNOON, now.getHours() + 1), 0, 0, 0);
  } else {
    then.setDate(then.getDate() + 1);
    const weekend = () => then.getDay() === 0 || then.getDay() === 6;
    while (code === "next_business_day" && weekend()) then.setDate(then.getDate() + 1);
    then.setHours(MORNING, 0, 0, 0);
  }
  return then.toISOString();
}
