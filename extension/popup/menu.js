// @ts-check
/** A button with a short list of choices under it: opened by mouse or key, closed by Escape. */
import { button, el } from "../shared/dom.js";

/**
 * A button that opens a short list of choices under it.
 * @param {string} act @param {string} label @param {[string, () => void][]} choices
 */
export function menu(act, label, choices) {
  const list = el("div", { className: "menu", hidden: true, role: "group", "aria-label": label }, ...choices.map(([says, choose]) => button(says, choose)));
  const opener = button(label, () => toggle(), { "aria-expanded": "false", "data-act": act });
  function toggle() {
    list.hidden = !list.hidden;
    opener.setAttribute("aria-expanded", String(!list.hidden));
    if (!list.hidden) /** @type {HTMLElement | null} */ (list.firstElementChild)?.focus();
  }
  list.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    toggle();
    opener.focus();
  });
  return el("span", { className: "menu-holder" }, opener, list);
}
