// @ts-check
/** What is known of the job and of one interview, each field with its source. */
import { message } from "../browser.js";
import { el } from "../shared/dom.js";
import { momentOf, wallClock } from "../shared/zoned.js";
import { bound, chosen, field } from "./field.js";
import { pickButton } from "./pick.js";
import { zoneChoice } from "./zone-choice.js";

export const KINDS = ["", "on-site", "phone", "video", "panel", "screening"];

/** @typedef {import("../shared/editor.js").Editor} Editor */

/**
 * Where the value at `path` came from.
 * @param {import("../types.js").Application} record
 * @param {string} path as in shared/patch.js
 */
export const sourceOf = (record, path) => record.sources?.[path.replaceAll("/", ".")] ?? null;

/** @param {Editor} editor @param {string[]} missing */
export function jobFacts(editor, missing) {
  const { record } = editor;
  /** @param {string} name @param {string} label */
  const line = (name, label, about = {}) =>
    field({
      label,
      path: name,
      control: bound(editor, name, about),
      source: sourceOf(record, name),
      beside: pickButton(name, record.id, label),
      hint: missing.includes(name) && !editor.value(name) ? message("not_on_page") : "",
    });
  return el(
    "div",
    { className: "grid" },
    line("company", message("field_company"), { required: true }),
    line("role", message("field_role")),
  );
}

/**
 * @param {Editor} editor
 * @param {import("../types.js").Interview} interview
 * @param {string[]} missing
 * @param {string | null} ownZone
 */
export function interviewFacts(editor, interview, missing, ownZone) {
  const { record } = editor;
  const place = record.interviews.findIndex(({ id }) => id === interview.id);
  const base = `interviews/${interview.id}`;
  /** @param {string} name */
  const source = (name) => sourceOf(record, `${base}/${name}`);
  /** @param {string} name */
  const hint = (name) => (missing.includes(`interviews.${place}.${name}`) && !editor.value(`${base}/${name}`) ? message(`missing_${name}`) || message("not_on_page") : "");
  const when = whenControl(editor, base);
  const zone = zoneChoice(editor.value(`${base}/tz`), ownZone, (chosenZone) => {
    const moment = momentOf(when.value, chosenZone);
    editor.set(`${base}/tz`, chosenZone);
    if (moment) editor.set(`${base}/at`, moment);
    void editor.flush().catch(() => undefined);
  });
  const kinds = KINDS.map((kind) => /** @type {[string, string]} */ ([kind, message(kind ? `kind_${kind.replace("-", "_")}` : "kind_unknown")]));
  return el(
    "div",
    { className: "grid" },
    field({ label: message("field_when"), path: `${base}/at`, control: when, source: source("at"), hint: hint("at") }),
    field({ label: message("field_zone"), path: `${base}/tz`, control: zone, source: source("tz"), hint: hint("tz") }),
    field({ label: message("field_where"), path: `${base}/location`, control: bound(editor, `${base}/location`), source: source("location"), beside: pickButton(`${base}/location`, record.id, message("field_where")) }),
    field({ label: message("field_kind"), path: `${base}/kind`, control: chosen(editor, `${base}/kind`, kinds), source: source("kind") }),
    field({ label: message("field_phone"), path: `${base}/phone`, control: bound(editor, `${base}/phone`, { type: "tel" }), source: source("phone") }),
    field({ label: message("field_video"), path: `${base}/video_link`, control: bound(editor, `${base}/video_link`, { type: "url" }), source: source("video_link") }),
    field({ label: message("field_country"), path: `${base}/country`, control: bound(editor, `${base}/country`, { maxLength: 2 }), source: source("country") }),
    field({ label: message("field_subdivision"), path: `${base}/subdivision`, control: bound(editor, `${base}/subdivision`, { maxLength: 3 }), source: source("subdivision") }),
  );
}

export const STATES = ["open", "offer", "rejected", "withdrawn", "closed"];

/** What matters for a card, an agency, and the end of it all. @param {Editor} editor */
export function moreFacts(editor) {
  const { record } = editor;
  const states = STATES.map((state) => /** @type {[string, string]} */ ([state, message(`record_${state}`)]));
  /** @param {string} name @param {string} label */
  const line = (name, label) => field({ label, path: name, control: bound(editor, name), source: sourceOf(record, name), beside: pickButton(name, record.id, label) });
  return el(
    "div",
    { className: "grid" },
    line("address", message("field_address")),
    line("location", message("field_location")),
    line("agency", message("field_agency")),
    field({ label: message("field_state"), path: "state", control: chosen(editor, "state", states) }),
  );
}

/** @param {Editor} editor @param {string} base */
function whenControl(editor, base) {
  const value = wallClock(editor.value(`${base}/at`), editor.value(`${base}/tz`));
  const control = el("input", { type: "datetime-local", value });
  control.addEventListener("change", () => {
    editor.set(`${base}/at`, momentOf(control.value, editor.value(`${base}/tz`)));
    void editor.flush().catch(() => undefined);
  });
  return control;
}
