// @ts-check
/** Delete everything: on the companion and in this browser, after the words were typed. */
import { local, message, session, setBadge } from "../browser.js";
import { button, byId, el, fill } from "../shared/dom.js";
import { errorBox } from "../shared/said.js";

/**
 * @param {import("../companion.js").Companion} ready
 * @param {() => Promise<void>} changed
 */
export async function deletion(ready, changed) {
  const answer = el("div", { id: "delete-answer" });
  const words = el("input", { type: "text", id: "delete-words", autocomplete: "off" });
  const act = async () => {
    try {
      if (ready.token) await ready.deleteEverything();
      await Promise.all([local.clear(), session.clear(), setBadge("", message("action_title"))]);
      await changed();
      fill(byId("delete-content"), el("p", { className: "notice good", role: "status" }, message("deleted")));
    } catch (error) {
      fill(answer, errorBox(error));
    }
  };
  const go = button(message("delete_submit"), () => void act(), { className: "danger", id: "delete-submit", disabled: true });
  words.addEventListener("input", () => {
    go.disabled = words.value.trim().toLowerCase() !== message("delete_words").toLowerCase();
  });
  fill(
    byId("delete-content"),
    el("p", {}, message("delete_about")),
    el(
      "div",
      { className: "pair-form" },
      el("div", { className: "field" }, el("label", { for: "delete-words" }, message("delete_type", message("delete_words"))), words),
      go,
    ),
    answer,
  );
}
