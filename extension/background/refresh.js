// @ts-check
/** What the background does whenever it wakes: send what waits, and count what is due. */
import { setBadge } from "../browser.js";
import { CompanionError } from "../companion.js";
import { notifyDue } from "./notices.js";
import { flush } from "../outbox.js";
import { companion } from "../settings.js";
import { badgeText, badgeTitle } from "../shared/badge.js";
import { flushDrafts } from "../shared/editor.js";

/** Everything here may run twice or be cut short: it starts from what is stored, every time. */
export async function refresh() {
  const ready = await companion();
  if (!ready.token) return setBadge("", badgeTitle(0));
  try {
    await flush(ready);
    await flushDrafts(ready);
    const { count, steps } = await ready.due();
    await setBadge(badgeText(count), badgeTitle(count));
    await notifyDue(steps);
  } catch (error) {
    // Away is no fault of the moment: the popup says it where a person looks, the badge stays as it was.
    if (!(error instanceof CompanionError)) throw error;
  }
}
