// @ts-check
/** One line of a record: label, value for correction, and where the value came from. */
import { message } from "../browser.js";
import { el } from "../shared/dom.js";
import { done } from "./toast.js";

/** Readers whose path is something a person can find on the page. */
const NAMES_A_PLACE = new Set(["labels", "rule"]);

let count = 0;
/** An id no other element has. @param {string} name */
export const freshId = (name) => `${name}-${(count += 1)}`;

/**
 * @param {object} about
 * @param {string} about.label
 * @param {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} about.control
 * @param {string} [about.path]
 * @param {import("../types.js").Source | null} [about.source]
 * @param {string} [about.hint] a sentence under the field
 * @param {Node | null} [about.beside] what stands beside the label
 */
export function field({ label, control, path, source, hint, beside = null }) {
  control.id ||= freshId("field");
  const id = control.id;
  if (path) control.dataset.path = path;
  const note = el("span", { className: "source", id: `${id}-source` }, hint || sourceText(source));
  if (source) {
    note.dataset.reader = source.reader;
    note.title = source.path ?? "";
  }
  if (note.textContent) control.setAttribute("aria-describedby", note.id);
  const name = el("label", { for: id }, label);
  return el("div", { className: "field" }, beside ? el("span", { className: "label-row" }, name, beside) : name, control, note);
}

/** @param {import("../types.js").Source | null | undefined} source */
export function sourceText(source) {
  if (!source) return "";
  const key = source.reader.toLowerCase().replaceAll(/\W/g, "_");
  const known = message(`source_${key}`) || message("source_other", source.reader);
  return source.path && NAMES_A_PLACE.has(key) ? message("source_with_place", known, source.path) : known;
}

/**
 * A text field bound to a path of the record.
 * @param {import("../shared/editor.js").Editor} editor
 * @param {string} path
 * @param {Record<string, any>} [about]
 */
export function bound(editor, path, about = {}) {
  const control = el("input", { type: "text", autocomplete: "off", spellcheck: false, ...about, value: editor.value(path) ?? "" });
  control.addEventListener("input", () => {
    // What must not be empty is sent when it holds something again.
    if (!control.required || control.value.trim()) editor.set(path, control.value);
  });
  keepOnLeaving(editor, path, control);
  return control;
}

/**
 * Send what was typed when the field is left, and offer the value it had before.
 * @param {import("../shared/editor.js").Editor} editor
 * @param {string} path
 * @param {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} control
 */
export function keepOnLeaving(editor, path, control) {
  let before = control.value;
  control.addEventListener("focus", () => (before = control.value));
  control.addEventListener("change", () => {
    const was = before;
    before = control.value;
    const back = async () => {
      control.value = was;
      control.dispatchEvent(new Event("input"));
      editor.set(path, was || null);
      await editor.flush();
    };
    void editor
      .flush()
      .then(() => (was === control.value ? undefined : done(message("saved"), back)))
      .catch(() => undefined);
  });
}

/**
 * A choice bound to a path of the record.
 * @param {import("../shared/editor.js").Editor} editor
 * @param {string} path
 * @param {[string, string][]} options value and what it says
 * @param {Record<string, any>} [about]
 */
export function chosen(editor, path, options, about = {}) {
  const control = choice(options, editor.value(path) ?? "", about);
  control.addEventListener("change", () => editor.set(path, control.value || null));
  keepOnLeaving(editor, path, control);
  return control;
}

/** @param {[string, string][]} options @param {string} value @param {Record<string, any>} [about] */
export function choice(options, value, about = {}) {
  const known = options.some(([each]) => each === value) ? options : [...options, /** @type {[string, string]} */ ([value, value])];
  const control = el("select", about, ...known.map(([each, says]) => el("option", { value: each }, says)));
  control.value = value;
  return control;
}

/** Let a text area be as high as its text. @param {HTMLTextAreaElement} area */
export function growing(area) {
  const fit = () => {
    area.style.height = "auto";
    area.style.height = `${area.scrollHeight + 2}px`;
  };
  area.addEventListener("input", fit);
  requestAnimationFrame(fit);
  return area;
}
