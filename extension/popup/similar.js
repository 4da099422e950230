// @ts-check
/** A posting and a later invitation of one job: offered as one, joined only by the person. */
import { message } from "../browser.js";
import { button, el } from "../shared/dom.js";
import { errorBox } from "../shared/said.js";
import { done } from "./toast.js";

/**
 * @param {import("./app.js").App} app
 * @param {import("../types.js").Application} record
 * @param {string[]} similar
 */
export function similarBox(app, record, similar) {
  const box = el("div", { className: "stack", id: "similar" });
  for (const id of similar) void offer(app, record, id, box);
  return box;
}

/** @param {import("./app.js").App} app @param {import("../types.js").Application} record @param {string} id @param {HTMLElement} box */
async function offer(app, record, id, box) {
  const other = await app.companion.record(id).catch(() => null);
  if (!other) return;
  const join = async () => {
    try {
      const joined = await app.companion.join(other, record);
      await app.views.page.show(joined);
      await done(message("joined"), app.companion.lastChange);
    } catch (error) {
      question.replaceWith(errorBox(error));
    }
  };
  const named = [other.company, other.role].filter(Boolean).join(" · ");
  const question = el(
    "div",
    { className: "notice", role: "group", "aria-label": message("similar_label") },
    el("p", {}, message("similar_question", named)),
    el(
      "div",
      { className: "row" },
      button(message("similar_join"), () => void join(), { className: "primary", "data-join": id }),
      button(message("similar_apart"), () => question.remove()),
    ),
  );
  box.append(question);
}
