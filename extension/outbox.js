// @ts-check
/**
 * Captures on their way to the companion. Each is written down before it is sent and forgotten
 * after the companion has acknowledged it, under the id made at the click: sent again after a
 * crash it is still one record. One key per capture, so that popup and worker never overwrite
 * each other's.
 */
import { local } from "./browser.js";
import { CompanionError } from "./companion.js";

const PREFIX = "outbox:";
const LOCK = "afterword-outbox";

/**
 * `path` is where it goes: captures, or records for an interview typed in by hand.
 * @typedef {object} Waiting
 * @property {string} id
 * @property {"captures" | "records"} path
 * @property {any} body
 * @property {string} title what the person sees of it
 * @property {string} at when it was taken, RFC 3339
 * @property {"waiting" | "refused"} state
 * @property {{code: string, say: string, remedy: string} | null} reason why it was refused
 */

/** @returns {Promise<Waiting[]>} oldest first */
export async function contents() {
  const all = await local.all();
  return Object.entries(all)
    .filter(([key]) => key.startsWith(PREFIX))
    .map(([, item]) => item)
    .sort((a, b) => a.at.localeCompare(b.at));
}

/**
 * Write it down; from here on it cannot be lost.
 * @param {Pick<Waiting, "id" | "path" | "body" | "title" | "at">} item
 */
export const put = (item) => local.set(PREFIX + item.id, { ...item, state: "waiting", reason: null });

/** @param {string} id */
export const discard = (id) => local.remove(PREFIX + id);

/** Give what was refused another chance. @param {string} id */
export async function retry(id) {
  const item = await local.get(PREFIX + id);
  if (item) await put(item);
}

/**
 * Send one item now, and keep it where that fails.
 * @param {string} id
 * @param {import("./companion.js").Companion} companion
 * @returns {Promise<import("./types.js").Kept | null>} what the companion made of it; null where it is no longer here
 * @throws {CompanionError}
 */
export async function send(id, companion) {
  return navigator.locks.request(`${LOCK}:${id}`, async () => {
    /** @type {Waiting | undefined} */
    const item = await local.get(PREFIX + id);
    if (!item) return null;
    try {
      const kept = await companion.ask(item.path, { method: "POST", body: item.body });
      await discard(id);
      return kept;
    } catch (error) {
      if (error instanceof CompanionError && !error.passing) {
        const reason = { code: error.code, say: error.say, remedy: error.remedy };
        await local.set(PREFIX + id, { ...item, state: "refused", reason });
      }
      throw error;
    }
  });
}

/**
 * Send everything that waits, oldest first; stop where the companion cannot be reached.
 * @param {import("./companion.js").Companion} companion
 * @returns {Promise<number>} how many arrived
 */
export async function flush(companion) {
  let arrived = 0;
  for (const item of await contents()) {
    if (item.state !== "waiting") continue;
    try {
      if (await send(item.id, companion)) arrived += 1;
    } catch (error) {
      if (!(error instanceof CompanionError)) throw error;
      if (error.passing) break;
    }
  }
  return arrived;
}
