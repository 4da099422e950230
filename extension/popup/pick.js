// @ts-check
/** "Show it on the page": the popup closes, the person points, and the rule is kept for that site. */
import { activeTab, message, tell } from "../browser.js";
import { el } from "../shared/dom.js";

/** What can be taught, by the path in the record. @type {Record<string, string>} */
const TEACHABLE = { company: "company", role: "title", location: "location", address: "company_address", people: "interviewer" };

/**
 * @param {string} path
 * @param {string} record
 * @param {string} label
 */
export function pickButton(path, record, label) {
  const field = TEACHABLE[path.split("/").at(-1) ?? ""];
  if (!field) return null;
  const start = async () => {
    const tab = await activeTab();
    if (!tab) return;
    await tell({ kind: "pick", tab: tab.id, field, record, path });
    close();
  };
  const name = message("pick_button", label);
  const button = el("button", { type: "button", className: "pick", title: name, "aria-label": name, "data-pick": field, on: { click: () => void start() } });
  button.textContent = "⌖";
  return button;
}
