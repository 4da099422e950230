// @ts-check
/** Interviews already saved, so that a note can be written from any tab. */
import { message } from "../browser.js";
import { el, fill } from "../shared/dom.js";
import { spoken } from "../shared/zoned.js";
import { Latest } from "./latest.js";

/** @typedef {import("../types.js").Application} Application */

const SHOWN = 5;

/** @param {import("./app.js").App} app */
export async function recents(app) {
  const records = await app.companion.records().catch(() => []);
  if (!records.length) return null;
  const list = el("ul", { className: "plain cards" });
  const search = records.length > SHOWN ? searchField(app, list, records) : null;
  show(app, list, records);
  return el("section", { className: "stack", id: "recents" }, el("h2", {}, message("your_interviews")), search, list);
}

/** @param {import("./app.js").App} app @param {Element} list @param {Application[]} records */
function show(app, list, records) {
  const last = records.find(({ id }) => id === app.ui.record);
  const ordered = last ? [last, ...records.filter((record) => record !== last)] : records;
  const entries = ordered.slice(0, SHOWN).map((record) => el("li", {}, entry(app, record)));
  fill(list, ...(entries.length ? entries : [el("li", { className: "quiet" }, message("none_found"))]));
}

/** Plain words, found by the companion. @param {import("./app.js").App} app @param {Element} list @param {Application[]} all */
function searchField(app, list, all) {
  const latest = new Latest((/** @type {string} */ words) => app.companion.records(words));
  const control = el("input", { type: "search", id: "search", placeholder: message("search"), "aria-label": message("search") });
  control.addEventListener("input", () => {
    const words = control.value.trim();
    if (!words) return show(app, list, all);
    void latest.run(words).then((found) => found && show(app, list, found), () => undefined);
  });
  return control;
}

/** @param {import("./app.js").App} app @param {import("../types.js").Application} record */
function entry(app, record) {
  const last = record.interviews.at(-1);
  const people = last?.people.filter(({ role }) => role === "interviewer").map(({ name }) => name) ?? [];
  const second = [last && spoken(last.at, last.tz), people.filter(Boolean).join(", ")].filter(Boolean).join(" · ");
  return el(
    "button",
    { type: "button", className: "card", "data-record": record.id, on: { click: () => void app.views.page.openRecord(record.id) } },
    el("strong", {}, [record.company, record.role].filter(Boolean).join(" · ") || message("unnamed_interview")),
    second && el("span", { className: "quiet" }, second),
  );
}
