// @ts-check
/** One step: what, when, why, and everything a person may do about it, by mouse or by key. */
import { message } from "../browser.js";
import { button, el } from "../shared/dom.js";
import { errorBox } from "../shared/said.js";
import { spoken, spokenRange } from "../shared/zoned.js";
import { menu } from "./menu.js";
import { outcomes } from "./outcomes.js";
import { snoozes } from "./snooze.js";
import { done } from "./toast.js";

/** @typedef {import("../types.js").Step} Step */

const NOT_NEEDED = ["already_done", "asked_not_to", "no_longer_interested", "other"];
const FORM_OF = /** @type {Record<string, string>} */ ({
  email: "email", card: "card", call: "call", call_again: "call", check_in: "check_in", second_check_in: "check_in",
});

/** @param {import("./app.js").App} app @param {Step} step */
export function dueItem(app, step) {
  const closed = step.state === "done" || step.state === "dropped";
  const more = el("div", { className: "more" });
  const item = el(
    "li",
    { className: "step", "data-step": step.id, "data-kind": step.kind, "data-state": step.state, tabindex: "0" },
    el("p", { className: "step-title" }, step.title || message("step_untitled")),
    el("p", { className: "quiet step-when" }, when(step)),
    el("p", { className: "quiet step-why" }, step.why),
    step.warning && el("p", { className: "problem-text" }, step.warning),
    step.tel && !closed && el("p", {}, el("a", { href: `tel:${step.tel.replaceAll(/[^+\d*#,;]/g, "")}`, className: "tel" }, step.tel)),
    el("div", { className: "row" }, ...(closed ? closedActions() : openActions())),
    more,
  );

  /** @param {any} mark @param {string} text */
  async function mark(mark, text) {
    try {
      await app.companion.mark(step.id, mark);
      await done(text, app.companion.lastChange);
      await app.views.due.refresh();
    } catch (error) {
      more.replaceChildren(errorBox(error));
    }
  }

  function closedActions() {
    return [button(message("reopen"), () => void mark({ state: "open" }, message("reopened")), { className: "link", "data-act": "reopen" })];
  }

  function openActions() {
    const form = FORM_OF[step.kind];
    const copied = step.state === "copied";
    const writing = form && button(message(form === "call" ? "show_script" : "write_note"), () => void write(form), { "data-act": "write", className: copied ? "" : "primary" });
    const doing = button(message(copied ? "it_went_out" : "mark_done"), finish, { "data-act": "done", className: copied || !form ? "primary" : "" });
    return [
      ...(copied ? [doing, writing] : [writing, doing]),
      menu("later", message("later"), snoozes().map(([until, says]) => [says, () => void mark({ state: "snoozed", until }, message("snoozed"))])),
      menu("not-needed", message("not_needed"), NOT_NEEDED.map((code) => [message(`reason_${code}`), () => void mark({ state: "dropped", reason: code }, message("dropped"))])),
    ];
  }

  /** A call is done with what came of it; everything else just is. */
  function finish() {
    if (FORM_OF[step.kind] !== "call") return void mark({ state: "done" }, message(step.state === "copied" ? "marked_sent" : "marked_done"));
    more.replaceChildren(outcomes((outcome) => void mark({ state: "done", ...outcome }, message("marked_done"))));
    /** @type {HTMLElement | null} */ (more.querySelector("button"))?.focus();
  }

  /** @param {string} form */
  async function write(form) {
    await app.views.page.openRecord(step.record, { interview: step.interview, person: step.person, channel: /** @type {any} */ (form) });
    document.getElementById("notes")?.scrollIntoView({ block: "start" });
    /** @type {HTMLElement | null} */ (document.querySelector("#questions textarea"))?.focus();
  }

  item.addEventListener("keydown", (event) => {
    if (event.target !== item || closed || event.ctrlKey || event.altKey || event.metaKey) return;
    const act = { d: "done", s: "later", n: "not-needed", Enter: "write" }[event.key];
    const target = act && /** @type {HTMLElement | null} */ (item.querySelector(`[data-act="${act}"]`));
    if (!target) return;
    event.preventDefault();
    target.click();
  });
  return item;
}

/** @param {Step} step */
function when(step) {
  if (step.snoozed_until) return message("snoozed_until", spoken(step.snoozed_until));
  return spokenRange(wallOf(step.from), wallOf(step.until));
}

/** The interviewer's clock, as the companion wrote it. @param {string} moment */
const wallOf = (moment) => moment.replace(/([+-]\d\d:\d\d|Z)$/, "");
