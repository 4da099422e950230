// @ts-check
/** The two views, by click, by arrow keys, and by Alt+1 and Alt+2. */
import { byId } from "../shared/dom.js";

/** @typedef {"page" | "due"} View */

/** @type {View[]} */
const VIEWS = ["page", "due"];

export class Tabs {
  /** @param {import("./app.js").App} app */
  constructor(app) {
    this.app = app;
    for (const view of VIEWS) byId(`tab-${view}`).addEventListener("click", () => this.show(view));
    document.querySelector("[role=tablist]")?.addEventListener("keydown", (event) => this.#arrow(/** @type {KeyboardEvent} */ (event)));
    document.addEventListener("keydown", (event) => {
      const view = VIEWS[Number(event.key) - 1];
      if (event.altKey && view) {
        event.preventDefault();
        this.show(view);
        byId(`view-${view}`).focus();
      }
    });
  }

  /** @param {View} view */
  show(view) {
    for (const each of VIEWS) {
      const chosen = each === view;
      byId(`view-${each}`).hidden = !chosen;
      byId(`tab-${each}`).setAttribute("aria-selected", String(chosen));
      byId(`tab-${each}`).tabIndex = chosen ? 0 : -1;
    }
    void this.app.remember({ view });
  }

  /** @param {KeyboardEvent} event */
  #arrow(event) {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    const other = this.app.ui.view === "page" ? "due" : "page";
    this.show(other);
    byId(`tab-${other}`).focus();
  }
}
