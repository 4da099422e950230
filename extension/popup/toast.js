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
 * The companion's id of a change, or what takes it back here.
 * @typedef {string | (() => Promise<void>) | null} Way
 */

/**
 * Say that it was done, and offer to take it back: by the companion's id for it also when the
 * popup is opened again.
 * @param {string} text
 * @param {Way} [way]
 */
export async function done(text, way = null) {
  show(text, way);
  await (typeof way === "string" ? session.set(KEY, { text, change: way, at: Date.now() }) : session.remove(KEY));
}

/** @param {string} text @param {Way} way */
function show(text, way) {
  fill(byId("toast"), text, way ? button(message("undo"), () => void takeBack(way), { className: "link", id: "undo" }) : null);
}

/** @param {string | (() => Promise<void>)} way */
async function takeBack(way) {
  await session.remove(KEY);
  try {
    await (typeof way === "string" ? app.companion.undo(way) : way());
    show(message("undone"), null);
  } catch (error) {
    const { say, remedy } = said(error);
    show(`${say} ${remedy}`, null);
  }
  await Promise.all([app.views.page.reload(), app.views.due.refresh()]);
}
