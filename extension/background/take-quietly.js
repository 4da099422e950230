// @ts-check
/** The keyboard command: take the page without opening the popup; the badge says what became of it. */
import { message, setBadge } from "../browser.js";
import { CompanionError } from "../companion.js";
import { put, send } from "../outbox.js";
import { companion } from "../settings.js";
import { asCapture, PageError, takePage } from "../take.js";
import { refresh } from "./refresh.js";

const SHOWN_MS = 2000;

export async function takeInBackground() {
  try {
    const capture = asCapture(await takePage());
    const { capture_id: id, taken_at: at, page } = capture;
    await put({ id, path: "captures", body: capture, title: page?.title || page?.url || "", at });
    await send(id, await companion());
    await flash("✓", message("action_title_taken"));
  } catch (error) {
    if (error instanceof PageError) return flash("–", message(`error_${error.code}_say`));
    if (!(error instanceof CompanionError)) throw error;
    await flash("…", message("kept_for_later"));
  }
}

/** @param {string} text @param {string} title */
export async function flash(text, title) {
  await setBadge(text, title);
  setTimeout(() => void refresh(), SHOWN_MS);
}
