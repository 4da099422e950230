// @ts-check
/** What this browser remembers about the companion: where it listens, and that we are paired. */
import { local } from "./browser.js";
import { Companion, DEFAULT_PORT } from "./companion.js";

const KEY = "settings";

/**
 * `discreet` is the companion's own setting, kept here so that badge and titles need not ask.
 * @typedef {{port: number, token: string | null, discreet: boolean, notify: boolean, quietFrom: number, quietUntil: number}} Settings
 */

/** @type {Settings} */
const DEFAULTS = { port: DEFAULT_PORT, token: null, discreet: false, notify: false, quietFrom: 21, quietUntil: 8 };

/** @returns {Promise<Settings>} */
export const settings = async () => ({ ...DEFAULTS, ...((await local.get(KEY)) ?? {}) });

/** @param {Partial<Settings>} changes @returns {Promise<Settings>} */
export async function change(changes) {
  const changed = { ...(await settings()), ...changes };
  await local.set(KEY, changed);
  return changed;
}

/** The companion as it is set up now. */
export async function companion() {
  const { port, token } = await settings();
  return new Companion({ port, token });
}
