// @ts-check
/** Rules the person taught by pointing: which part of a site's page holds which field. */
import { message } from "../browser.js";
import { button, byId, el, fill } from "../shared/dom.js";
import { errorBox } from "../shared/said.js";

/** @param {import("../companion.js").Companion} ready */
export async function rules(ready) {
  const root = byId("rules-content");
  if (!ready.token) return fill(root, el("p", { className: "quiet" }, message("after_pairing")));
  try {
    const known = await ready.rules();
    fill(root, known.length ? table(ready, known) : el("p", { className: "quiet", id: "no-rules" }, message("no_rules")));
  } catch (error) {
    fill(root, errorBox(error));
  }
}

/** @param {import("../companion.js").Companion} ready @param {any[]} known */
function table(ready, known) {
  const head = ["rule_site", "rule_field", "rule_label", "rule_example"].map((key) => el("th", { scope: "col" }, message(key)));
  return el(
    "table",
    { id: "rules-table" },
    el("thead", {}, el("tr", {}, ...head, el("td", {}))),
    el("tbody", {}, ...known.map((rule) => row(ready, rule))),
  );
}

/** @param {import("../companion.js").Companion} ready @param {any} rule */
function row(ready, rule) {
  const label = el("input", { type: "text", value: rule.label ?? "", "aria-label": message("rule_label") });
  label.addEventListener("change", () => void ready.changeRule(rule.id, { ...rule, label: label.value.trim() }).catch((error) => row.replaceChildren(el("td", { colSpan: 5 }, errorBox(error)))));
  const forget = async () => {
    await ready.forgetRule(rule.id);
    await rules(ready);
  };
  const row = el(
    "tr",
    { "data-rule": rule.id },
    el("td", {}, rule.host),
    el("td", {}, message(`field_${rule.field}`) || rule.field),
    el("td", {}, label),
    el("td", { className: "quiet" }, rule.example),
    el("td", {}, button(message("forget_rule"), () => void forget(), { className: "link" })),
  );
  return row;
}
