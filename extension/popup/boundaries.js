// @ts-check
/** What the other side asked for: it outranks every plan, so it is one click. */
import { message } from "../browser.js";
import { el } from "../shared/dom.js";

export const BOUNDARIES = ["no_thank_you", "no_calls", "no_email", "via_agency_only", "in_writing_only"];

/** @param {import("./app.js").App} app @param {import("../shared/editor.js").Editor} editor */
export function boundaries(app, editor) {
  const set = new Set(editor.record.boundaries);
  const save = async () => {
    editor.set("boundaries", [...set]);
    await editor.flush();
    await app.views.due.refresh();
  };
  return el(
    "details",
    { className: "boundaries", open: set.size > 0 },
    el("summary", {}, message("boundaries_title")),
    ...BOUNDARIES.map((code) => {
      const box = el("input", { type: "checkbox", checked: set.has(code), value: code });
      box.addEventListener("change", () => {
        if (box.checked) set.add(code);
        else set.delete(code);
        void save().catch(() => undefined);
      });
      return el("label", { className: "check" }, box, message(`boundary_${code}`));
    }),
  );
}
