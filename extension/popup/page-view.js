// @ts-check
/** "This page": read at the click, saved, and shown for correction; or why there is nothing to show. */
import { message, session } from "../browser.js";
import { CompanionError } from "../companion.js";
import { flush, put, send } from "../outbox.js";
import { Editor } from "../shared/editor.js";
import { byId, el, fill, button } from "../shared/dom.js";
import { errorBox } from "../shared/said.js";
import { asCapture, stillThere, PageError } from "../take.js";
import { awayBox, unpairedBox } from "./away.js";
import { attempt, atTheClick } from "./early.js";
import { newInterview } from "./new-interview.js";
import { outboxList } from "./outbox-list.js";
import { recents } from "./recents.js";
import { recordView } from "./record-view.js";
import { similarBox } from "./similar.js";

export class PageView {
  /** @param {import("./app.js").App} app */
  constructor(app) {
    this.app = app;
    this.root = byId("view-page");
    /** @type {Editor | null} */
    this.editor = null;
    this.opened = false;
  }

  /** Read the page the person clicked on, and show what became of it. */
  async open() {
    this.root.dataset.state = "reading";
    const pinned = await this.#pinned();
    if (pinned) return this.openRecord(pinned.record, pinned);
    fill(this.root, el("p", { className: "quiet reading" }, message("reading_page")));
    const evidence = await (this.opened ? attempt() : atTheClick);
    this.opened = true;
    await this.#arrive(evidence instanceof PageError ? "" : evidence.page.url);
    if (!this.app.companion.token) return this.#unpaired(evidence);
    if (evidence instanceof PageError) return this.#nothing(evidence);
    const capture = asCapture(evidence);
    try {
      const kept = await this.app.companion.capture(capture);
      if (!(await stillThere(evidence))) return await this.#nothing(new PageError("page_moved"));
      void flush(this.app.companion);
      if (!kept.record) return await this.#nothing(null);
      await this.show(kept.record, kept);
    } catch (error) {
      await this.#failed(error, capture);
    }
  }

  /** A record somebody asked for by name: from the context menu, a notification, the tab for files. */
  async #pinned() {
    const record = new URLSearchParams(location.search).get("record");
    if (location.hash === "#due") this.app.views.tabs.show("due");
    const { pinned, tell } = await session.all();
    if (pinned || tell) await session.remove(["pinned", "tell"]);
    if (tell) fill(byId("banner"), errorBox(new PageError(tell)));
    return record ? { record } : pinned;
  }

  /** On another page than last time the click was about that page. @param {string} page */
  async #arrive(page) {
    if (page && page !== this.app.ui.page) this.app.views.tabs.show("page");
    await this.app.remember({ page });
  }

  /**
   * Show a saved record.
   * @param {import("../types.js").Application} record
   * @param {{missing?: string[], similar?: string[], warnings?: string[]}} [kept]
   */
  async show(record, kept = {}) {
    await this.editor?.flush().catch(() => undefined);
    const editor = await Editor.open(record, this.app.companion, {
      failed: (error) => this.#saveFailed(error),
      saved: () => fill(byId("banner")),
      pending: (edits) => (this.root.dataset.unsaved = String(edits)),
    });
    this.editor = editor;
    await this.app.remember({ record: record.id });
    this.root.dataset.state = "record";
    this.root.dataset.record = record.id;
    fill(
      this.root,
      ...(kept.similar?.length ? [similarBox(this.app, record, kept.similar)] : []),
      recordView(this.app, editor, kept),
    );
    performance.mark("filled");
  }

  /** Show the record again as the companion has it now. */
  async reload() {
    if (!this.editor) return;
    const { id } = this.editor.record;
    try {
      await this.show(await this.app.companion.record(id));
    } catch (error) {
      await this.#nothing(error);
    }
  }

  /** @param {string} id @param {Partial<import("./app.js").Ui>} [at] */
  async openRecord(id, at = {}) {
    await this.app.remember({ ...at, record: id });
    try {
      await this.show(await this.app.companion.record(id));
    } catch (error) {
      await this.#nothing(error);
    }
    this.app.views.tabs.show("page");
  }

  /** Back to the list of interviews, with nothing open. */
  async closeRecord() {
    await this.editor?.flush().catch(() => undefined);
    await this.app.remember({ interview: null, person: null });
    await this.#nothing(undefined);
  }

  /** An interview typed in while the companion is away waits like a capture does. */
  async keptByHand() {
    this.root.dataset.state = "kept";
    fill(this.root, el("p", { className: "notice good", role: "status" }, message("kept_for_later")), await outboxList(this.app));
  }

  /** @param {unknown} why an error, null where the page just says nothing, undefined where nobody asked it @returns {Promise<void>} */
  async #nothing(why) {
    this.editor = null;
    if (why instanceof CompanionError && why.passing) return this.#failed(why, null);
    this.root.dataset.state = "nothing";
    fill(
      this.root,
      why ? errorBox(why) : why === null && el("p", { className: "notice" }, message("page_says_nothing")),
      await outboxList(this.app),
      await recents(this.app),
      await newInterview(this.app),
    );
  }

  /** @param {unknown} error @param {import("../types.js").Capture | null} capture @returns {Promise<void>} */
  async #failed(error, capture) {
    if (!(error instanceof CompanionError)) throw error;
    if (error.unpaired) return this.#unpaired(capture ?? error);
    if (!error.passing) return this.#nothing(error);
    this.root.dataset.state = "away";
    fill(
      this.root,
      awayBox(error, { keep: capture && (() => this.#keep(capture)), again: () => void this.open() }),
      await outboxList(this.app),
      await newInterview(this.app),
    );
  }

  /** @param {unknown} evidence what there is to keep, or an error */
  async #unpaired(evidence) {
    this.root.dataset.state = "unpaired";
    const capture = evidence instanceof Error ? null : asCapture(/** @type {any} */ (evidence));
    const away = await this.app.companion.ping().then(() => null, (error) => error);
    const keep = capture && (() => this.#keep(capture));
    fill(
      this.root,
      away ? awayBox(away, { keep: null, again: () => void this.open() }) : null,
      unpairedBox({ keep }),
      evidence instanceof PageError ? errorBox(evidence) : null,
      await outboxList(this.app),
    );
  }

  /** Take the capture although nobody is there to read it. @param {import("../types.js").Capture} capture */
  async #keep(capture) {
    const { capture_id: id, taken_at: at, page } = capture;
    await put({ id, path: "captures", body: capture, title: page?.title || page?.url || "", at });
    this.root.dataset.state = "kept";
    fill(
      this.root,
      el("p", { className: "notice good", role: "status" }, message("kept_for_later")),
      await outboxList(this.app),
      el("div", { className: "row" }, button(message("try_again"), () => void this.#sendNow(id), { id: "send-now" })),
    );
  }

  /** @param {string} id */
  async #sendNow(id) {
    try {
      const kept = await send(id, this.app.companion);
      if (kept?.record) return await this.show(kept.record, kept);
      await this.#nothing(null);
    } catch (error) {
      await this.#failed(error, null);
    }
  }

  /** @param {unknown} error */
  #saveFailed(error) {
    const deleted = error instanceof CompanionError && [404, 410].includes(error.status);
    const actions = deleted ? [button(message("bring_back"), () => void this.#restore(), { id: "bring-back" })] : [];
    fill(byId("banner"), errorBox(deleted ? new PageError("record_gone") : error, ...actions));
  }

  async #restore() {
    if (!this.editor) return;
    try {
      await this.app.companion.restore(this.editor.record.id);
      fill(byId("banner"));
      await this.reload();
    } catch (error) {
      fill(byId("banner"), errorBox(error));
    }
  }
}
