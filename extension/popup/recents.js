// @ts-check
/** Interviews already saved, so that a note can be written from any tab. */
import { message } from "../browser.js";
import { button, el } from "../shared/dom.js";
import { spoken } from "../shared/zoned.js";

const SHOWN = 5;

/** @param {import("./app.js").App} app */
export async function recents(app) {
  const records = await app.companion.records().catch(() => []);
  if (!records.length) return null;
  const last = records.find(({ id }) => id === app.ui.record);
  const ordered = last ? [last, ...records.filter((record) => record !== last)] : records;
  return el(
    "section",
    { className: "stack", id: "recents" },
    el("h2", {}, message("your_interviews")),
    el(
      "ul",
      { className: "plain cards" },
      ...ordered.slice(0, SHOWN).map((record) => el("li", {}, entry(app, record))),
    ),
  );
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
