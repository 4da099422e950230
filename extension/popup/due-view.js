// @ts-check
/** "Due": what is to be done, when, and why then. */
import { message, setBadge } from "../browser.js";
import { el, byId, fill } from "../shared/dom.js";
import { errorBox } from "../shared/said.js";
import { badgeText, badgeTitle } from "../shared/badge.js";
import { dueItem } from "./due-item.js";

/** @type {import("../types.js").Step["state"][]} */
const GROUPS = ["overdue", "now", "today", "copied", "soon", "waiting", "done", "dropped"];
const FOLDED = ["done", "dropped"];

export class DueView {
  /** @param {import("./app.js").App} app */
  constructor(app) {
    this.app = app;
    this.root = byId("view-due");
    /** @type {import("../types.js").Step[]} */
    this.steps = [];
    this.root.addEventListener("keydown", (event) => this.#arrows(event));
  }

  /** Ask the companion what is due, and show it. */
  async refresh() {
    if (!this.app.companion.token) return fill(this.root, el("p", { className: "notice" }, message("due_after_pairing")));
    try {
      const list = await this.app.companion.due();
      this.#show(list);
      await setBadge(badgeText(list.count), badgeTitle(list.count));
    } catch (error) {
      fill(this.root, errorBox(error));
    }
  }

  /** @param {import("../types.js").DueList} list */
  #show(list) {
    this.steps = list.steps;
    const count = byId("due-count");
    count.hidden = !list.count;
    count.textContent = String(list.count);
    count.setAttribute("aria-label", message("due_count", list.count));
    const focused = /** @type {HTMLElement | null} */ (document.activeElement?.closest("[data-step]"))?.dataset.step;
    fill(
      this.root,
      (list.say || !list.steps.length) && el("p", { className: "quiet", id: "due-say" }, list.say || message("nothing_due")),
      ...GROUPS.map((state) => this.#group(state)),
    );
    if (focused) this.#item(focused)?.focus();
  }

  /** @param {import("../types.js").Step["state"]} state */
  #group(state) {
    const steps = this.steps.filter((step) => step.state === state);
    if (!steps.length) return null;
    const list = el("ul", { className: "plain steps" }, ...steps.map((step) => dueItem(this.app, step)));
    const title = message(`state_${state}`);
    if (!FOLDED.includes(state)) return el("section", { "data-group": state }, el("h2", {}, title), list);
    return el("details", { "data-group": state }, el("summary", {}, el("h2", {}, title), el("span", { className: "quiet" }, String(steps.length))), list);
  }

  /** @param {string} id @returns {HTMLElement | null} */
  #item(id) {
    return this.root.querySelector(`[data-step="${CSS.escape(id)}"]`);
  }

  /** @param {KeyboardEvent} event up and down from step to step */
  #arrows(event) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    if (event.target instanceof HTMLSelectElement || event.target instanceof HTMLInputElement) return;
    const items = /** @type {HTMLElement[]} */ ([...this.root.querySelectorAll("[data-step]")]).filter((item) => item.checkVisibility());
    const here = items.findIndex((item) => item.contains(document.activeElement));
    const next = items[here + (event.key === "ArrowDown" ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}
