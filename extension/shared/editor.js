// @ts-check
/**
 * A saved record while a person edits it: each keystroke is kept in session storage, sent a
 * moment later with the version seen, and forgotten when the companion has it.
 */
import { session } from "../browser.js";
import { CompanionError } from "../companion.js";
import { asPatch, valueAt } from "./patch.js";

/** @typedef {import("../types.js").Application} Application */

const PREFIX = "draft:";
const PAUSE_MS = 350;

export class Editor {
  /**
   * @param {Application} record
   * @param {import("../companion.js").Companion} companion
   * @param {{saved?: (record: Application) => void, failed?: (error: unknown) => void, pending?: (edits: number) => void}} [tell]
   */
  constructor(record, companion, tell = {}) {
    this.record = record;
    this.companion = companion;
    this.tell = tell;
    /** @type {Map<string, any>} */
    this.pending = new Map();
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
    /** @type {Promise<unknown>} */
    this.sending = Promise.resolve();
  }

  /** With what was typed before the popup closed. @param {ConstructorParameters<typeof Editor>} given */
  static async open(...given) {
    const editor = new Editor(...given);
    const kept = (await session.get(PREFIX + editor.record.id)) ?? {};
    for (const [path, value] of Object.entries(kept)) {
      if (valueAt(editor.record, path) !== undefined) editor.pending.set(path, value);
    }
    if (editor.pending.size) editor.#soon();
    return editor;
  }

  /** What the person sees at `path`: typed or saved. @param {string} path */
  value(path) {
    return this.pending.has(path) ? this.pending.get(path) : valueAt(this.record, path);
  }

  /** @param {string} path @param {any} value */
  set(path, value) {
    this.pending.set(path, value);
    void this.#keep();
    this.#soon();
  }

  #soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush().catch(() => undefined), PAUSE_MS);
  }

  async #keep() {
    this.tell.pending?.(this.pending.size);
    const key = PREFIX + this.record.id;
    await (this.pending.size ? session.set(key, Object.fromEntries(this.pending)) : session.remove(key));
  }

  /** Send what is typed, now. @returns {Promise<Application>} the record as saved */
  flush() {
    clearTimeout(this.timer);
    const turn = this.sending.then(() => this.#flush());
    this.sending = turn.catch(() => undefined);
    return turn;
  }

  async #flush() {
    if (!this.pending.size) return this.record;
    const sent = new Map(this.pending);
    try {
      const saved = await this.#patch(asPatch(sent));
      for (const [path, value] of sent) {
        if (this.pending.get(path) === value) this.pending.delete(path);
      }
      await this.#keep();
      this.record = saved;
      this.tell.saved?.(saved);
      return saved;
    } catch (error) {
      this.tell.failed?.(error);
      throw error;
    }
  }

  /**
   * Change what is no single field: add, remove, mark. What was typed goes first.
   * @param {any} changes
   */
  async apply(changes) {
    await this.flush();
    try {
      this.record = await this.#patch(changes);
    } catch (error) {
      this.tell.failed?.(error);
      throw error;
    }
    this.tell.saved?.(this.record);
    return this.record;
  }

  /** Fields are merged one by one, so a race lost is run again on the newer record. @param {any} changes */
  async #patch(changes) {
    try {
      return await this.companion.change(this.record.id, this.record.version, changes);
    } catch (error) {
      if (!(error instanceof CompanionError) || error.status !== 412) throw error;
      const newer = error.body?.record ?? (await this.companion.record(this.record.id));
      return this.companion.change(this.record.id, newer.version, changes);
    }
  }
}

/**
 * Send what was typed into popups that are closed by now.
 * @param {import("../companion.js").Companion} companion
 */
export async function flushDrafts(companion) {
  for (const [key, edits] of Object.entries(await session.all())) {
    if (!key.startsWith(PREFIX) || key === `${PREFIX}new`) continue;
    try {
      const record = await companion.record(key.slice(PREFIX.length));
      const editor = new Editor(record, companion);
      for (const [path, value] of Object.entries(edits)) {
        if (valueAt(record, path) !== undefined) editor.pending.set(path, value);
      }
      await editor.flush();
    } catch (error) {
      if (!(error instanceof CompanionError)) throw error;
    }
  }
}
