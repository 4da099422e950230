// @ts-check
/** The interviewer's zone: the likely ones first, all of them when asked; never assumed. */
import { message } from "../browser.js";
import { el } from "../shared/dom.js";
import { ownZone, zones } from "../shared/zoned.js";

/**
 * @param {string | null} value
 * @param {string | null} profileZone the person's own, offered but never taken unasked
 * @param {(zone: string | null) => void} chosen
 */
export function zoneChoice(value, profileZone, chosen) {
  const control = el("select", {});
  const { likely, others } = zones([value, profileZone, ownZone()]);
  control.append(
    el("option", { value: "" }, message("zone_unknown")),
    group(message("zones_likely"), likely),
  );
  // 420 options cost time the popup does not have before somebody looks for one of them.
  const complete = () => control.append(group(message("zones_all"), others));
  control.addEventListener("focus", complete, { once: true });
  control.value = value ?? "";
  control.addEventListener("change", () => chosen(control.value || null));
  return control;
}

/** @param {string} label @param {string[]} names */
const group = (label, names) =>
  el("optgroup", { label }, ...names.map((zone) => el("option", { value: zone }, zone.replaceAll("_", " "))));
