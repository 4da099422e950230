// @ts-check
/** Desktop notifications: one for each step that becomes due, never again for the same one, none in quiet hours. */
import { hasPermission, local, message, notify, openPopup, openTab, session, unnotify } from "../browser.js";
import { CompanionError } from "../companion.js";
import { companion, settings } from "../settings.js";
import { refresh } from "./refresh.js";

const KEY = "notified";
const DUE = ["overdue", "now"];
const REMEMBERED = 500;

/** @typedef {import("../types.js").Step} Step */

/**
 * @param {Step[]} steps
 * @param {Date} [now]
 */
export async function notifyDue(steps, now = new Date()) {
  const { notify: wanted, discreet, quietFrom, quietUntil } = await settings();
  if (!wanted || isQuiet(now.getHours(), quietFrom, quietUntil) || !(await hasPermission("notifications"))) return;
  /** @type {string[]} */
  const notified = (await local.get(KEY)) ?? [];
  const fresh = steps.filter((step) => DUE.includes(step.state) && !notified.includes(keyOf(step)));
  if (!fresh.length) return;
  // Written down first: told once too little is better than again and again.
  await local.set(KEY, [...notified, ...fresh.map(keyOf)].slice(-REMEMBERED));
  for (const step of fresh) await notify(step.id, wording(step, discreet));
}

/** The same step due at another moment (put off, replanned) is news again. @param {Step} step */
const keyOf = (step) => `${step.id}@${step.snoozed_until ?? step.from}`;

/** @param {Step} step @param {boolean} discreet */
const wording = (step, discreet) => ({
  title: discreet ? message("notice_discreet_title") : step.title,
  message: discreet ? message("notice_discreet_text") : step.why,
  buttons: [message("mark_done"), message("later_tomorrow_morning")],
});

/**
 * Whether `hour` lies in the quiet hours, which may span midnight.
 * @param {number} hour @param {number} from @param {number} until
 */
export const isQuiet = (hour, from, until) => (from <= until ? hour >= from && hour < until : hour >= from || hour < until);

/** @param {string} id the step @param {number} button -1 for the notification itself */
export async function answered(id, button) {
  await unnotify(id);
  if (button < 0) {
    await session.set("popup", { ...((await session.get("popup")) ?? {}), view: "due" });
    if (!(await openPopup())) await openTab("popup/popup.html#due");
    return;
  }
  try {
    await (await companion()).mark(id, button === 0 ? { state: "done" } : { state: "snoozed", until: "tomorrow_morning" });
    await refresh();
  } catch (error) {
    // The step stays due and the badge shows it: the popup says why when it is opened.
    if (!(error instanceof CompanionError)) throw error;
  }
}
