// @ts-check
/** Pairing this browser with the companion: the person types the code the companion shows. */
import { browserName, message, tell } from "../browser.js";
import { CompanionError, DEFAULT_PORT } from "../companion.js";
import { change, companion } from "../settings.js";
import { button, byId, el, fill } from "../shared/dom.js";
import { errorBox } from "../shared/said.js";

const START = "afterword serve";
const SHOW_CODE = "afterword pair";

/**
 * @param {import("../companion.js").Companion} ready
 * @param {() => Promise<void>} changed
 */
export async function pairing(ready, changed) {
  const root = byId("pair-content");
  try {
    const { version } = await ready.ping();
    const paired = await knowsUs(ready);
    root.dataset.state = paired ? "paired" : "unpaired";
    fill(root, paired ? isPaired(version, changed) : form(ready, changed));
  } catch (error) {
    if (!(error instanceof CompanionError)) throw error;
    root.dataset.state = "away";
    fill(root, notThere(error, changed), portForm(ready, changed));
  }
}

/** Whether the companion still takes our token. @param {import("../companion.js").Companion} ready */
async function knowsUs(ready) {
  if (!ready.token) return false;
  return ready.profile().then(
    () => true,
    (error) => {
      if (error instanceof CompanionError && error.unpaired) return false;
      throw error;
    },
  );
}

/** @param {string} version @param {() => Promise<void>} changed */
function isPaired(version, changed) {
  const unpair = async () => {
    await change({ token: null });
    await tell({ kind: "refresh" });
    await changed();
  };
  return el(
    "div",
    { className: "stack" },
    el("p", { className: "notice good", role: "status", id: "paired" }, message("paired_with", version)),
    el("div", { className: "row" }, button(message("unpair"), () => void unpair(), { className: "link", id: "unpair" })),
  );
}

/** @param {import("../companion.js").Companion} ready @param {() => Promise<void>} changed */
function form(ready, changed) {
  const code = el("input", { type: "text", id: "pair-code", required: true, maxLength: 40, autocomplete: "off", spellcheck: false });
  const answer = el("div", { id: "pair-answer" });
  const pair = async () => {
    try {
      const { token } = await ready.pair(code.value.trim(), browserName());
      await change({ token });
      await tell({ kind: "refresh" });
      await changed();
    } catch (error) {
      fill(answer, errorBox(error));
      code.select();
    }
  };
  const submitted = (/** @type {Event} */ event) => {
    event.preventDefault();
    void pair();
  };
  return el(
    "div",
    { className: "stack" },
    el("ol", {}, el("li", {}, message("pair_step_code"), " ", el("code", {}, SHOW_CODE)), el("li", {}, message("pair_step_type"))),
    el(
      "form",
      { className: "pair-form", on: { submit: submitted } },
      el("div", { className: "field" }, el("label", { for: "pair-code" }, message("pair_code")), code),
      el("button", { type: "submit", className: "primary", id: "pair-submit" }, message("pair_submit")),
    ),
    answer,
  );
}

/** @param {CompanionError} error @param {() => Promise<void>} changed */
const notThere = (error, changed) =>
  el(
    "div",
    { className: "stack" },
    errorBox(error),
    el("div", { className: "command" }, el("code", {}, START), button(message("try_again"), () => void changed(), { id: "try-again" })),
  );

/** @param {import("../companion.js").Companion} ready @param {() => Promise<void>} changed */
function portForm(ready, changed) {
  const port = el("input", { type: "number", id: "port", min: "1", max: "65535", required: true, value: String(ready.port) });
  const save = async (/** @type {Event} */ event) => {
    event.preventDefault();
    await change({ port: Number(port.value) || DEFAULT_PORT });
    Object.assign(ready, await companion());
    await changed();
  };
  return el(
    "details",
    { className: "stack", id: "port-part" },
    el("summary", {}, message("port_title")),
    el(
      "form",
      { className: "pair-form", on: { submit: (/** @type {Event} */ event) => void save(event) } },
      el("div", { className: "field" }, el("label", { for: "port" }, message("port_label")), port),
      el("button", { type: "submit" }, message("save")),
    ),
  );
}
