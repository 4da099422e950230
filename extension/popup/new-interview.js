// @ts-check
/** "New interview": no page needed, only the company; what is typed survives the popup's closing. */
import { message, session } from "../browser.js";
import { CompanionError } from "../companion.js";
import { put, send } from "../outbox.js";
import { el } from "../shared/dom.js";
import { errorBox } from "../shared/said.js";
import { momentOf, ownZone } from "../shared/zoned.js";
import { field } from "./field.js";
import { zoneChoice } from "./zone-choice.js";

const KEY = "draft:new";

/** @param {import("./app.js").App} app */
export async function newInterview(app) {
  const typed = (await session.get(KEY)) ?? {};
  /** @param {string} name @param {Record<string, any>} [about] */
  const input = (name, about = {}) =>
    el("input", { type: "text", name, autocomplete: "off", value: typed[name] ?? "", ...about });
  const zone = zoneChoice(typed.tz ?? null, ownZone(), () => undefined);
  zone.name = "tz";
  const problem = el("div", {});
  const form = el(
    "form",
    { className: "grid", id: "new-interview" },
    field({ label: message("field_company"), control: input("company", { required: true, maxLength: 300 }) }),
    field({ label: message("field_role"), control: input("role", { maxLength: 300 }) }),
    field({ label: message("field_when"), control: input("at", { type: "datetime-local" }) }),
    field({ label: message("field_zone"), control: zone }),
    field({ label: message("field_interviewer"), control: input("name") }),
    field({ label: message("field_email"), control: input("email", { type: "email" }) }),
    el("button", { type: "submit", className: "primary end" }, message("save_interview")),
    problem,
  );
  form.addEventListener("input", () => void session.set(KEY, values(form)));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void save(app, values(form)).catch((error) => problem.replaceChildren(errorBox(error)));
  });
  return el("section", { className: "stack" }, el("h2", {}, message("new_interview")), form);
}

/** @param {HTMLFormElement} form @returns {Record<string, string>} */
const values = (form) => Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value).trim()]));

/** @param {import("./app.js").App} app @param {Record<string, string>} typed */
async function save(app, typed) {
  const id = crypto.randomUUID();
  const person = typed.name || typed.email ? { name: typed.name || null, email: typed.email || null, role: "interviewer" } : null;
  const body = {
    request_id: id,
    company: typed.company,
    ...(typed.role ? { role: typed.role } : {}),
    ...(typed.at ? { at: momentOf(typed.at, typed.tz || null) } : {}),
    ...(typed.tz ? { tz: typed.tz } : {}),
    ...(person ? { people: [person] } : {}),
  };
  await put({ id, path: "records", body, title: typed.company, at: new Date().toISOString() });
  try {
    const kept = await send(id, app.companion);
    await session.remove(KEY);
    if (kept?.record) await app.views.page.show(kept.record, kept);
    await app.views.due.refresh();
  } catch (error) {
    if (error instanceof CompanionError && error.passing) {
      await session.remove(KEY);
      await app.views.page.keptByHand();
      return;
    }
    throw error;
  }
}
