// @ts-check
/** "Did it go out?": asked once for each note that was copied and not yet confirmed. */
import { local, message } from "../browser.js";
import { button, byId, el, fill } from "../shared/dom.js";
import { errorBox } from "../shared/said.js";
import { done } from "./toast.js";

const KEY = "asked";
const REMEMBERED = 200;

/** @param {import("./app.js").App} app */
export async function askWhetherSent(app) {
  const steps = app.views.due.steps.filter((step) => step.state === "copied");
  /** @type {string[]} */
  const asked = (await local.get(KEY)) ?? [];
  const step = steps.find(({ id }) => !asked.includes(id));
  if (!step) return;
  await local.set(KEY, [...asked, step.id].slice(-REMEMBERED));
  const close = () => fill(byId("banner"));
  fill(
    byId("banner"),
    el(
      "div",
      { className: "notice ask", role: "group", "aria-labelledby": "ask-sent", "data-step": step.id },
      el("p", { id: "ask-sent" }, message("did_it_go_out_about", step.person_name ?? step.via ?? step.company ?? "", step.company ?? "")),
      el(
        "div",
        { className: "row" },
        button(message("it_went_out"), () => void confirm(app, step).then(close), { className: "primary", id: "confirm-sent" }),
        button(message("not_yet"), close, { id: "not-yet" }),
      ),
    ),
  );
}

/**
 * The note went out.
 * @param {import("./app.js").App} app
 * @param {{id: string}} step
 */
export async function confirm(app, step) {
  try {
    await app.companion.mark(step.id, { state: "done" });
    await done(message("marked_sent"), app.companion.lastChange);
    await app.views.due.refresh();
  } catch (error) {
    fill(byId("banner"), errorBox(error));
    throw error;
  }
}
