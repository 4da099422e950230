// @ts-check
/** The context menu: a selected name or company for this page's interview, and links to invitations. */
import { call, message, openPopup, session } from "../browser.js";
import { CompanionError } from "../companion.js";
import { put, send } from "../outbox.js";
import { companion } from "../settings.js";
import { asCapture, PageError, takePage } from "../take.js";
import { flash } from "./take-quietly.js";

/** Titles are keys of _locales. */
export const MENUS = [
  { id: "add-interviewer", title: "menu_add_interviewer", contexts: ["selection"] },
  { id: "add-company", title: "menu_add_company", contexts: ["selection"] },
  { id: "take-ics", title: "menu_take_ics", contexts: ["link"], targetUrlPatterns: ["*://*/*.ics", "*://*/*.ics?*"] },
];
const MOST_CHARACTERS = 200;

/** @typedef {import("../types.js").Application} Application */

/**
 * @param {string} item
 * @param {{selectionText?: string, linkUrl?: string}} info
 * @param {number | undefined} tabId
 */
export async function fromMenu(item, info, tabId) {
  const words = (info.selectionText ?? "").replace(/\s+/g, " ").trim().slice(0, MOST_CHARACTERS);
  try {
    const record = item === "take-ics" ? await takeLink(info.linkUrl ?? "", tabId) : await takeWords(item, words);
    await pin(record);
    await flash("✓", message("action_title_taken"));
  } catch (error) {
    await failed(error, item, words);
  }
  await openPopup();
}

/** @param {string} item @param {string} words @returns {Promise<Application>} */
async function takeWords(item, words) {
  const ready = await companion();
  const record = await recordHere(ready);
  if (item === "add-company") {
    if (!record) return made(await ready.addRecord({ request_id: crypto.randomUUID(), company: words }));
    return ready.change(record.id, record.version, { company: words });
  }
  if (!record) throw new PageError("no_interview_here");
  const last = record.interviews.at(-1);
  const people = [{ name: words, role: "interviewer" }];
  return ready.change(record.id, record.version, { interviews: [last ? { id: last.id, people } : { people }] });
}

/** The record of this page, else the one that was open last. @param {import("../companion.js").Companion} ready */
async function recordHere(ready) {
  const evidence = await takePage();
  const kept = await ready.capture(asCapture(evidence));
  if (kept.record) return kept.record;
  const last = (await session.get("popup"))?.record;
  return last ? ready.record(last).catch(() => null) : null;
}

/** @param {string} address @param {number | undefined} tabId @returns {Promise<Application>} */
async function takeLink(address, tabId) {
  const text = tabId === undefined ? null : await call(tabId, textOf, [address]).catch(() => null);
  if (!text) throw new PageError("link_closed");
  const capture = asCapture({ page: { url: address, title: "", lang: "" }, ics: [text], scope: "link" });
  await put({ id: capture.capture_id, path: "captures", body: capture, title: address, at: capture.taken_at });
  return made(await send(capture.capture_id, await companion()));
}

/**
 * Runs in the page: the text of a calendar file of the page's own origin; anything else is null.
 * @param {string} address
 */
async function textOf(address) {
  if (new URL(address).origin !== location.origin) return null;
  const answer = await fetch(address, { credentials: "same-origin" });
  const text = answer.ok ? await answer.text() : "";
  return text.includes("BEGIN:VCALENDAR") ? text.slice(0, 524_288) : null;
}

/** @param {import("../types.js").Kept | null} kept @returns {Application} */
function made(kept) {
  if (!kept?.record) throw new PageError("no_interview_here");
  return kept.record;
}

/** Let the popup open on this record. @param {Application} record */
async function pin(record) {
  const last = record.interviews.at(-1);
  await session.set("pinned", { record: record.id, interview: last?.id ?? null, person: last?.people.at(-1)?.id ?? null });
}

/** Nothing is lost: what was selected waits in the empty form. @param {unknown} error @param {string} item @param {string} words */
async function failed(error, item, words) {
  if (!(error instanceof PageError) && !(error instanceof CompanionError)) throw error;
  if (words) {
    const typed = (await session.get("draft:new")) ?? {};
    await session.set("draft:new", { ...typed, [item === "add-company" ? "company" : "name"]: words });
  }
  if (error instanceof PageError) await session.set("tell", error.code);
  await flash("!", message(error instanceof PageError ? `error_${error.code}_say` : "error_not_running_say"));
}
