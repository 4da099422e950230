// @ts-check
/** A note edited by hand: kept as edited, also when an answer changes later; checked again. */
import { message, session } from "../browser.js";
import { el } from "../shared/dom.js";
import { field, growing } from "./field.js";

const PAUSE_MS = 400;

export class NoteEditor {
  /**
   * @param {import("./app.js").App} app
   * @param {import("../shared/editor.js").Editor} editor
   * @param {import("../types.js").Note} note
   * @param {() => void} finished
   */
  constructor(app, editor, note, finished) {
    this.app = app;
    this.editor = editor;
    this.note = note;
    this.finished = finished;
    this.changed = false;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
    this.subject = el("input", { type: "text", value: note.subject, id: "edit-subject" });
    this.body = growing(el("textarea", { value: note.body, rows: 8, id: "edit-body", spellcheck: true }));
    for (const control of [this.subject, this.body]) control.addEventListener("input", () => this.#typed());
    this.root = el(
      "div",
      { className: "stack" },
      note.subject ? field({ label: message("note_subject"), control: this.subject }) : null,
      field({ label: message("note_text"), control: this.body }),
    );
    void session.get(this.#key()).then((kept) => {
      if (kept) Object.assign(this.body, { value: kept.body }) && (this.subject.value = kept.subject);
    });
  }

  #key() {
    return `note:${this.note.id}`;
  }

  focus() {
    this.body.focus();
  }

  #typed() {
    this.changed = true;
    void session.set(this.#key(), { subject: this.subject.value, body: this.body.value });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.#save().catch(() => undefined), PAUSE_MS);
  }

  async #save() {
    const text = { subject: this.subject.value, body: this.body.value };
    await this.app.companion.editNote(this.editor.record.id, this.note.id, text);
    this.editor.record = await this.app.companion.record(this.editor.record.id);
    await session.remove(this.#key());
  }

  async finish() {
    clearTimeout(this.timer);
    if (this.changed) await this.#save();
    this.finished();
  }
}
