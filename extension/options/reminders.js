// @ts-check
/** Desktop notifications: off until the person switches them on; quiet at night. */
import { askPermission, dropPermission, hasPermission, message } from "../browser.js";
import { change, settings } from "../settings.js";
import { byId, el, fill } from "../shared/dom.js";

/** The reminders part of the page. */
export async function reminders() {
  const { notify, quietFrom, quietUntil } = await settings();
  const on = notify && (await hasPermission("notifications"));
  const box = el("input", { type: "checkbox", checked: on, id: "notify" });
  box.addEventListener("change", () => void toggle(box));
  fill(
    byId("reminders-content"),
    el(
      "div",
      { className: "stack" },
      el("label", { className: "check" }, box, message("notify_label")),
      el("div", { className: "grid" }, hour("quietFrom", quietFrom), hour("quietUntil", quietUntil)),
    ),
  );
}

/** @param {HTMLInputElement} box */
async function toggle(box) {
  if (box.checked) box.checked = await askPermission("notifications");
  else await dropPermission("notifications");
  await change({ notify: box.checked });
}

/** @param {"quietFrom" | "quietUntil"} name @param {number} value */
function hour(name, value) {
  const hours = Array.from({ length: 24 }, (_, each) => el("option", { value: String(each) }, `${String(each).padStart(2, "0")}:00`));
  const control = el("select", { id: name }, ...hours);
  control.value = String(value);
  control.addEventListener("change", () => void change({ [name]: Number(control.value) }));
  return el("div", { className: "field" }, el("label", { for: name }, message(name === "quietFrom" ? "quiet_from" : "quiet_until")), control);
}
