// @ts-check
/** A field picked on the page: kept as a rule for that site, and put into the record it was picked for. */
import { call, inject, message, openPopup, session } from "../browser.js";
import { CompanionError } from "../companion.js";
import { companion } from "../settings.js";
import { asPatch } from "../shared/patch.js";
import { flash } from "./take-quietly.js";

/**
 * Let the person point at a place on the page.
 * @param {{tab: number, field: string, record: string, path: string}} asked
 */
export async function pick({ tab, field, record, path }) {
  const about = { field, hint: message("pick_hint", message(`picked_${field}`)), extra: { record, path } };
  try {
    await call(tab, (given) => void Object.assign(globalThis, { afterwordPick: given }), [about]);
    await inject(tab, ["/camera/picker.js"]);
  } catch {
    await flash("–", message("error_page_closed_say"));
  }
}

/** @param {{rule: any, extra: {record: string, path: string}}} picked */
export async function picked({ rule, extra }) {
  try {
    const ready = await companion();
    await ready.teach(rule);
    const { version } = await ready.record(extra.record);
    await ready.change(extra.record, version, changes(rule, extra.path));
    await session.set("pinned", { record: extra.record });
    await flash("✓", message("action_title_taught"));
    await openPopup();
  } catch (error) {
    if (!(error instanceof CompanionError)) throw error;
    await flash("!", error.say || message("error_unexpected_say"));
  }
}

/** Somebody pointed at is added; everything else takes the place of what was there. @param {any} rule @param {string} path */
function changes(rule, path) {
  const [, interview, last] = path.split("/");
  if (last !== "people") return asPatch([[path, rule.example]]);
  return { interviews: [{ id: interview, people: [{ name: rule.example, role: "interviewer" }] }] };
}
