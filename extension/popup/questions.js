// @ts-check
/** Three questions about one interviewer, in plain words: what only the person can know. */
import { message } from "../browser.js";
import { el } from "../shared/dom.js";
import { field, growing, keepOnLeaving } from "./field.js";

/** @type {import("../types.js").Fragment[]} */
const FRAGMENTS = ["memorable", "connection", "question", "answer"];

/**
 * @param {import("../shared/editor.js").Editor} editor
 * @param {import("../types.js").Interview} interview
 * @param {import("../types.js").Person} person
 * @param {() => void} typed
 */
export function questions(editor, interview, person, typed) {
  const name = (person.name || "").split(" ")[0] || message("this_person");
  return el("div", { className: "stack", id: "questions" }, ...FRAGMENTS.map((fragment) => one(editor, `interviews/${interview.id}/people/${person.id}/${fragment}`, fragment, name, typed)));
}

/**
 * @param {import("../shared/editor.js").Editor} editor
 * @param {string} path
 * @param {string} fragment
 * @param {string} name
 * @param {() => void} typed
 */
function one(editor, path, fragment, name, typed) {
  const control = growing(el("textarea", { rows: 1, maxLength: 5000, value: editor.value(path) ?? "", placeholder: message(`example_${fragment}`) }));
  control.name = fragment;
  control.addEventListener("input", () => {
    editor.set(path, control.value);
    typed();
  });
  keepOnLeaving(editor, path, control);
  return field({ label: message(`question_${fragment}`, name), path, control });
}
