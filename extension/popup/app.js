// @ts-check
/** What all parts of the popup share: the companion, and where the person was last. */
import { session } from "../browser.js";
import { companion } from "../settings.js";

const KEY = "popup";

/**
 * Where the person was: restored when the popup opens again.
 * @typedef {{view: "page" | "due", record: string | null, interview: string | null, person: string | null, channel: import("../types.js").Channel, page: string}} Ui
 */

/** @type {Ui} */
const FIRST = { view: "page", record: null, interview: null, person: null, channel: "email", page: "" };

export class App {
  /** @param {import("../companion.js").Companion} companion @param {Ui} ui */
  constructor(companion, ui) {
    this.companion = companion;
    this.ui = ui;
    /** @type {{tabs: import("./tabs.js").Tabs, page: import("./page-view.js").PageView, due: import("./due-view.js").DueView}} */
    this.views = /** @type {any} */ (null);
    /** @type {import("../types.js").Profile | null} */
    this.profile = null;
  }

  static async start() {
    const [ready, kept] = await Promise.all([companion(), session.get(KEY)]);
    return new App(ready, { ...FIRST, ...kept });
  }

  /** @param {Partial<Ui>} changes */
  remember(changes) {
    Object.assign(this.ui, changes);
    return session.set(KEY, this.ui);
  }

  /** The person's profile, asked for once; null while the companion is away. */
  async whoAmI() {
    this.profile ??= await this.companion.profile().catch(() => null);
    return this.profile;
  }
}
