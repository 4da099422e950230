// @ts-check
/** What the employer said about answering, in their own words, and how it is read: always shown. */
import { message } from "../browser.js";
import { el, fill } from "../shared/dom.js";
import { spoken } from "../shared/zoned.js";
import { field } from "./field.js";
import { Latest } from "./latest.js";

/** A time that is a moment: the words count from it. */
const HAS_OFFSET = /([Zz]|[+-]\d\d:\d\d)$/;

/**
 * @param {import("./app.js").App} app
 * @param {import("../shared/editor.js").Editor} editor
 * @param {import("../types.js").Interview} interview
 */
export function promise(app, editor, interview) {
  const path = `interviews/${interview.id}/promise/phrase`;
  const reading = el("p", { className: "reading", id: "promise-reading", role: "status" });
  const control = el("input", { type: "text", autocomplete: "off", maxLength: 2000, value: editor.value(path) ?? "", placeholder: message("promise_example") });
  const ask = new Latest((phrase, signal) => app.companion.readPromise(about(phrase, editor, interview), signal));
  const show = async () => {
    const phrase = control.value.trim();
    if (!phrase) return fill(reading, message("promise_empty"));
    const at = editor.value(`interviews/${interview.id}/at`);
    if (!HAS_OFFSET.test(at ?? "")) return fill(reading, message("promise_needs_when"));
    const read = await ask.run(phrase).catch(() => null);
    if (!read) return;
    fill(reading, ...sentence(read, editor.value(`interviews/${interview.id}/tz`)));
    Object.assign(reading.dataset, { status: read.status, phrase });
  };
  control.addEventListener("input", () => {
    editor.set(path, control.value);
    void show();
  });
  control.addEventListener("change", () => void editor.flush().then(() => app.views.due.refresh()).catch(() => undefined));
  void show();
  return el("div", { className: "stack" }, field({ label: message("promise_question"), path, control }), reading);
}

/** @param {string} phrase @param {import("../shared/editor.js").Editor} editor @param {import("../types.js").Interview} interview */
function about(phrase, editor, interview) {
  const region = [interview.country, /** @type {any} */ (interview).subdivision].filter(Boolean).join("-");
  return { id: interview.id, phrase, interview_at: editor.value(`interviews/${interview.id}/at`), region: region || null, tz: editor.value(`interviews/${interview.id}/tz`) };
}

/** @param {import("../types.js").Reading} reading @param {string | null} zone */
function sentence(reading, zone) {
  if (reading.status === "not_understood") return [message("promise_not_understood"), " ", el("span", { className: "quiet" }, reading.why)];
  const day = spoken(reading.latest, null);
  const call = spoken(reading.call_due_at, zone);
  const place = (zone ?? "").split("/").at(-1)?.replaceAll("_", " ") ?? "";
  const read = place ? message("promise_read", day, call, place) : message("promise_read_no_zone", day, call);
  const asks = reading.ambiguous ? el("strong", {}, ` ${message("promise_ambiguous")}`) : "";
  return [el("strong", {}, read), " ", el("span", { className: "quiet" }, reading.why), asks];
}
