// @ts-check
/** Who is on the other side: names as given, roles to be confirmed, people to be added. */
import { message } from "../browser.js";
import { button, el } from "../shared/dom.js";
import { bound, choice, chosen, field } from "./field.js";
import { sourceOf } from "./facts.js";
import { pickButton } from "./pick.js";
import { done } from "./toast.js";

export const ROLES = ["interviewer", "organizer", "coordinator", "recruiter", "contact", "resource"];

/** @type {() => [string, string][]} */
const roleOptions = () => ROLES.map((role) => [role, message(`role_${role}`)]);

/**
 * @param {import("./app.js").App} app
 * @param {import("../shared/editor.js").Editor} editor
 * @param {import("../types.js").Interview} interview
 * @param {() => void} changed somebody was added or removed
 */
export function people(app, editor, interview, changed) {
  return el(
    "div",
    { className: "stack people" },
    !interview.people.length && el("p", { className: "quiet", id: "nobody" }, message("nobody_named")),
    ...interview.people.map((person) => personRow(app, editor, interview, person, changed)),
    addPerson(editor, interview, changed),
  );
}

/**
 * @param {import("./app.js").App} app
 * @param {import("../shared/editor.js").Editor} editor
 * @param {import("../types.js").Interview} interview
 * @param {import("../types.js").Person} person
 * @param {() => void} changed
 */
function personRow(app, editor, interview, person, changed) {
  const base = `interviews/${interview.id}/people/${person.id}`;
  const name = person.name || person.email || message("somebody");
  /** @param {string} part */
  const source = (part) => sourceOf(editor.record, `${base}/${part}`);
  const remove = async () => {
    await editor.apply({ interviews: [{ id: interview.id, people: [{ id: person.id, remove: true }] }] });
    await done(message("person_removed", name), app.companion.lastChange);
    changed();
  };
  return el(
    "details",
    { className: "person", "data-person": person.id },
    el(
      "summary",
      {},
      el("span", { className: "grow" }, name),
      el("span", { className: "quiet" }, message(`role_${person.role}`) || person.role),
    ),
    el(
      "div",
      { className: "grid" },
      field({ label: message("field_name"), path: `${base}/name`, control: bound(editor, `${base}/name`), source: source("name") }),
      field({ label: message("field_person_role"), path: `${base}/role`, control: chosen(editor, `${base}/role`, roleOptions()) }),
      field({ label: message("field_email"), path: `${base}/email`, control: bound(editor, `${base}/email`, { type: "email" }), source: source("email"), hint: person.email ? "" : message("no_address_hint") }),
      field({ label: message("field_title"), path: `${base}/title`, control: bound(editor, `${base}/title`), source: source("title") }),
      field({ label: message("field_phone"), path: `${base}/phone`, control: bound(editor, `${base}/phone`, { type: "tel" }), source: source("phone") }),
      button(message("remove_person"), () => void remove().catch(() => undefined), { className: "link end", "aria-label": message("remove_person_named", name) }),
    ),
  );
}

/** @param {import("../shared/editor.js").Editor} editor @param {import("../types.js").Interview} interview @param {() => void} changed */
function addPerson(editor, interview, changed) {
  const name = el("input", { type: "text", required: true, autocomplete: "off" });
  const email = el("input", { type: "email", autocomplete: "off" });
  const role = choice(roleOptions(), "interviewer");
  const add = async (/** @type {Event} */ event) => {
    event.preventDefault();
    const person = { name: name.value.trim(), email: email.value.trim() || null, role: role.value };
    await editor.apply({ interviews: [{ id: interview.id, people: [person] }] });
    changed();
  };
  return el(
    "details",
    { className: "add", id: "add-person" },
    el("summary", {}, message("add_person")),
    el(
      "form",
      { className: "grid", on: { submit: (/** @type {Event} */ event) => void add(event).catch(() => undefined) } },
      field({ label: message("field_name"), control: name, beside: pickButton(`interviews/${interview.id}/people`, editor.record.id, message("field_interviewer")) }),
      field({ label: message("field_email"), control: email }),
      field({ label: message("field_person_role"), control: role }),
      el("button", { type: "submit", className: "end" }, message("add")),
    ),
  );
}
