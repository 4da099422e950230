// @ts-check
/** One line at the foot of the popup that says what was done, and takes it back. */
import { message, session } from "../browser.js";
import { button, byId, fill } from "../shared/dom.js";
import { said } from "../shared/said.js";

const KEY = "undo";
const OFFERED_FOR_MS = 5 * 60_000;

/** @type {import("./app.js").App} */
let app;

/** @param {import("./app.js").App} shared */
export function wireToast(shared) {
  app = shared;
  void session.get(KEY).then((last) => {
    if (last && Date.now() - last.at < OFFERED_FOR_MS) show(last.text, last.change);
  });
}

/**
 * Say that it was done; with `change`, the companion's id for it, offer to take it back, also
 * when the popup is opened again.
 * @param {string} text
 * @param {string | null} [change]
 */
export async function done(text, change = null) {
  show(text, change);
  await (change ? session.set(KEY, { text, change, at: Date.now() }) : session.remove(KEY));
}

/** @param {string} text @param {string | null} change */
function show(text, change) {
  fill(byId("toast"), text, change ? button(message("undo"), () => void takeBack(change), { className: "link", id: "undo" }) : null);
}

/** @param {string} change */
async function takeBack(change) {
  await session.remove(KEY);
  try {
    await app.companion.undo(change);
    show(message("undone"), null);
  } catch (error) {
    const { say, remedy } = said(error);
    show(`${say} ${remedy}`, null);
  }
  await Promise.all([app.views.page.reload(), app.views.due.refresh()]);
}
