// @ts-check
/** A note as it will be read, with what is wrong in it underlined and listed. */
import { message } from "../browser.js";
import { el } from "../shared/dom.js";

/** @typedef {import("../types.js").Note} Note */

/** @param {Note} note */
export const notePreview = (note) =>
  el(
    "article",
    { className: "note", "aria-label": message("note_preview"), id: "note-preview" },
    note.to_name && note.channel === "email" && el("p", { className: "quiet to", id: "note-to" }, note.to_email ? message("to_named", note.to_name, note.to_email) : message("to_without_address", note.to_name)),
    note.subject && el("p", { className: "subject", id: "note-subject" }, note.subject),
    el("div", { className: "body", id: "note-body" }, ...underlined(note)),
  );

/** The body in pieces, those that a warning is about marked. @param {Note} note */
function underlined({ body, warnings }) {
  const spans = warnings
    .filter((warning) => warning.span)
    .map((warning) => ({ from: warning.span?.[0] ?? 0, to: warning.span?.[1] ?? 0, say: warning.say }))
    .filter(({ from, to }) => from >= 0 && to > from && to <= body.length)
    .sort((a, b) => a.from - b.from);
  /** @type {(Node | string)[]} */
  const pieces = [];
  let at = 0;
  for (const { from, to, say } of spans) {
    if (from < at) continue;
    pieces.push(body.slice(at, from), el("mark", { title: say }, body.slice(from, to)));
    at = to;
  }
  return [...pieces, body.slice(at)];
}

/** @param {Note} note @param {string} [name] */
export function warningList({ warnings, similar_to: alike = [] }, name = "warnings") {
  if (!warnings.length && !alike.length) return null;
  return el(
    "ul",
    { className: "warnings", id: `note-${name}`, "aria-label": message("warnings_label") },
    ...warnings.map(({ code, say, blocks }) => el("li", { "data-code": code, className: blocks ? "blocks" : "" }, say)),
    ...alike.map(({ percent }) => el("li", { "data-code": "alike" }, message("note_alike", percent))),
  );
}
