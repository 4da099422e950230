// @ts-check
/** The notes of one interview: whom to, three questions, the text as it stands, and Copy. */
import { message } from "../browser.js";
import { button, el, fill } from "../shared/dom.js";
import { errorBox } from "../shared/said.js";
import { spoken } from "../shared/zoned.js";
import { confirm } from "./asked.js";
import { clip } from "./clip.js";
import { choice, field } from "./field.js";
import { Latest } from "./latest.js";
import { menu } from "./menu.js";
import { notePreview, warningList } from "./note-text.js";
import { questions } from "./questions.js";
import { done } from "./toast.js";

/** @typedef {import("../types.js").Person} Person */
/** @typedef {import("../types.js").Note} Note */

const CHANNELS = ["email", "card", "call", "voicemail", "check_in", "linkedin"];
const TONES = ["warm", "plain", "formal", "brief"];
const LANGUAGES = ["en", "de", "fr", "es"];
/** The kinds of step that a text of each form fulfils. @type {Record<string, string[]>} */
const FULFILS = {
  email: ["email"], card: ["card"], call: ["call", "call_again"], voicemail: ["call", "call_again"],
  check_in: ["check_in", "second_check_in"], linkedin: ["email"],
};

export class NotePane {
  /**
   * @param {import("./app.js").App} app
   * @param {import("../shared/editor.js").Editor} editor
   * @param {import("../types.js").Interview} interview
   */
  constructor(app, editor, interview) {
    this.app = app;
    this.editor = editor;
    this.interview = interview;
    this.recipients = recipients(interview);
    this.person = this.recipients.find(({ id }) => id === app.ui.person) ?? this.recipients[0] ?? null;
    this.tone = "";
    this.lang = "";
    /** How often each part was asked to be said differently. @type {Record<string, number>} */
    this.vary = {};
    /** @type {Note | null} */
    this.note = null;
    this.latest = new Latest((about, signal) => app.companion.preview(about, signal));
    this.root = el("section", { className: "notes stack", id: "notes", "aria-labelledby": "notes-title" });
    this.root.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || !this.note) return;
      event.preventDefault();
      void this.copy();
    });
    this.render();
  }

  render() {
    if (!this.person) {
      fill(this.root, el("h2", { id: "notes-title" }, message("section_note")), el("p", { className: "quiet" }, message("note_needs_somebody")));
      return;
    }
    this.text = el("div", { id: "note" });
    this.actions = el("div", { className: "row", id: "note-actions" });
    this.outcome = el("div", { id: "note-outcome" });
    fill(
      this.root,
      el("h2", { id: "notes-title" }, message("note_to", this.person.name || this.person.email || message("somebody"))),
      isAhead(this.interview) && el("p", { className: "quiet", id: "ahead" }, message("note_ahead", spoken(this.interview.at, this.interview.tz))),
      this.#people(),
      questions(this.editor, this.interview, this.person, () => void this.refresh()),
      this.#choices(),
      this.text,
      this.actions,
      this.outcome,
    );
    void this.refresh();
  }

  #people() {
    if (this.recipients.length < 2) return null;
    return el(
      "div",
      { className: "chips", role: "group", "aria-label": message("choose_person") },
      ...this.recipients.map((person) =>
        button(person.name || person.email || message("somebody"), () => void this.#choose(person), {
          "aria-pressed": String(person === this.person),
          "data-person": person.id,
        }),
      ),
    );
  }

  /** @param {Person} person */
  async #choose(person) {
    this.person = person;
    this.vary = {};
    await this.app.remember({ person: person.id });
    this.render();
    /** @type {HTMLElement | null} */ (this.root.querySelector(`.chips [data-person="${CSS.escape(person.id)}"]`))?.focus();
  }

  #choices() {
    /** @param {string[]} codes @param {string} prefix @returns {[string, string][]} */
    const options = (codes, prefix) => codes.map((code) => [code, message(`${prefix}_${code}`)]);
    const channel = choice(options(CHANNELS, "channel"), this.app.ui.channel, { id: "channel" });
    channel.addEventListener("change", () => void this.app.remember({ channel: /** @type {any} */ (channel.value) }).then(() => this.refresh()));
    const tone = choice([["", message("tone_profile")], ...options(TONES, "tone")], this.tone, { id: "tone" });
    tone.addEventListener("change", () => {
      this.tone = tone.value;
      void this.refresh();
    });
    const lang = choice([["", message("lang_page")], ...options(LANGUAGES, "lang")], this.lang, { id: "lang" });
    lang.addEventListener("change", () => {
      this.lang = lang.value;
      void this.refresh();
    });
    return el(
      "div",
      { className: "grid three" },
      field({ label: message("choose_channel"), control: channel }),
      field({ label: message("choose_tone"), control: tone }),
      field({ label: message("choose_lang"), control: lang }),
    );
  }

  /** What a note is asked for by. */
  #about() {
    const { ui } = this.app;
    return {
      interview: this.interview.id,
      person: this.person?.id ?? null,
      channel: ui.channel,
      ...(this.tone ? { tone: this.tone } : {}),
      ...(this.lang ? { lang: this.lang } : {}),
    };
  }

  #fields() {
    const base = `interviews/${this.interview.id}/people/${this.person?.id}`;
    return Object.fromEntries(["memorable", "connection", "question", "answer"].map((name) => [name, this.editor.value(`${base}/${name}`) ?? ""]));
  }

  /** The note as it would be written now; a hand-edited one stays as it was edited. */
  async refresh() {
    const edited = this.#edited();
    if (edited) return this.#show(edited);
    const about = { record: this.editor.record.id, ...this.#about(), fields: this.#fields(), vary: this.vary };
    try {
      const note = await this.latest.run(about);
      if (note) this.#show(note);
    } catch (error) {
      fill(/** @type {Element} */ (this.text), errorBox(error));
      fill(/** @type {Element} */ (this.actions));
    }
  }

  #edited() {
    const saved = this.editor.record.interviews.find(({ id }) => id === this.interview.id)?.notes ?? [];
    return saved.find((note) => note.edited && note.person === this.person?.id && note.channel === this.app.ui.channel) ?? null;
  }

  /** @param {Note} note */
  #show(note) {
    this.note = note;
    const text = /** @type {HTMLElement} */ (this.text);
    text.dataset.ready = String(note.ready);
    fill(text, notePreview(note), warningList(note));
    fill(
      /** @type {Element} */ (this.actions),
      button(message("copy"), () => void this.copy(), { className: "primary", id: "copy", title: message("copy_shortcut") }),
      button(message("edit_by_hand"), () => void this.#edit(), { id: "edit-note" }),
      !note.edited && menu("vary", message("say_differently"), this.#parts(note).map((part) => [message(`part_${part}`), () => void this.#differently(part)])),
    );
  }

  /** What can be said differently by itself. @param {Note} note */
  #parts({ channel }) {
    return channel === "email" ? ["all", "subject", "thanks", "moment", "connection", "answer", "next"] : ["all"];
  }

  /** @param {string} part */
  async #differently(part) {
    this.vary = { ...this.vary, [part]: (this.vary[part] ?? 0) + 1 };
    await this.refresh();
  }

  /** The note saved under its id: what was typed first. */
  async #saved() {
    const edited = this.#edited();
    if (edited) return edited;
    await this.editor.flush();
    const note = await this.app.companion.write(this.editor.record.id, { ...this.#about(), ...(Object.keys(this.vary).length ? { vary: this.vary } : {}) });
    this.editor.record = await this.app.companion.record(this.editor.record.id);
    return note;
  }

  /** @param {boolean} [although] copy a note that a gate holds back: the second, named click */
  async copy(although = false) {
    try {
      const note = await this.#saved();
      this.#show(note);
      if (!note.ready && !although) return this.#heldBack(note);
      await clip(note);
      await this.#copied(note);
    } catch (error) {
      fill(/** @type {Element} */ (this.outcome), errorBox(error));
    }
  }

  /** @param {Note} note */
  #heldBack(note) {
    const anyway = button(message("copy_anyway"), () => void this.copy(true), { className: "danger", id: "copy-anyway" });
    fill(
      /** @type {Element} */ (this.outcome),
      el("div", { className: "notice problem stack", role: "alert" }, el("p", {}, message("not_ready_yet")), warningList(note, "held"), el("div", { className: "row" }, anyway)),
    );
    anyway.focus();
  }

  /** The open step this note is for: the person's own, else one for everybody. @param {Note} note */
  #step(note) {
    const open = this.app.views.due.steps.filter(
      ({ interview, kind, state }) => interview === this.interview.id && FULFILS[note.channel]?.includes(kind) && state !== "done" && state !== "dropped",
    );
    return open.find(({ person }) => person === this.person?.id) ?? open.find(({ person }) => person === note.person) ?? null;
  }

  /** @param {Note} note */
  async #copied(note) {
    await this.app.views.due.refresh();
    const step = this.#step(note);
    const marked = step && (await this.app.companion.mark(step.id, { state: "copied", note: note.id, channel: note.channel }).catch(() => null));
    const yes = button(message("it_went_out"), () => void confirm(this.app, /** @type {any} */ (step)).then(() => fill(outcome, el("p", { className: "notice good" }, message("marked_sent")))).catch(() => undefined), { id: "went-out" });
    const outcome = /** @type {HTMLElement} */ (this.outcome);
    fill(outcome, el("div", { className: "notice good stack", role: "status", id: "copied" }, el("p", {}, message("copied")), marked && el("div", { className: "row" }, yes)));
    if (marked) await done(message("copied_short"), this.app.companion.lastChange);
    await this.app.views.due.refresh();
  }

  async #edit() {
    try {
      const note = await this.#saved();
      const { NoteEditor } = await import("./note-editor.js");
      const editor = new NoteEditor(this.app, this.editor, note, () => void this.refresh());
      fill(/** @type {Element} */ (this.text), editor.root);
      fill(/** @type {Element} */ (this.actions), button(message("finish_editing"), () => void editor.finish(), { className: "primary", id: "finish-edit" }));
      editor.focus();
    } catch (error) {
      fill(/** @type {Element} */ (this.outcome), errorBox(error));
    }
  }
}

/** @param {import("../types.js").Interview} interview */
const isAhead = ({ at }) => Boolean(at) && Date.parse(at ?? "") > Date.now();

/** Everybody a note may go to: interviewers where there are any. @param {import("../types.js").Interview} interview */
function recipients({ people }) {
  const interviewers = people.filter(({ role }) => role === "interviewer");
  return interviewers.length ? interviewers : people.filter(({ role }) => role !== "resource");
}
