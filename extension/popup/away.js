// @ts-check
/** The companion cannot be reached, or this browser is not paired with it: what to do now. */
import { message, openTab } from "../browser.js";
import { CompanionError } from "../companion.js";
import { button, el } from "../shared/dom.js";
import { errorBox } from "../shared/said.js";

export const START_COMMAND = "afterword serve";

/**
 * @param {unknown} error
 * @param {{keep: (() => Promise<void>) | null, again: () => void}} acts
 */
export const awayBox = (error, { keep, again }) =>
  el(
    "div",
    { className: "stack", "data-away": "" },
    errorBox(error),
    error instanceof CompanionError && error.away && el(
      "div",
      { className: "command" },
      el("code", { id: "start-command" }, START_COMMAND),
      button(message("copy_command"), (event) => void copied(/** @type {HTMLElement} */ (event.target)), { id: "copy-command" }),
    ),
    el(
      "div",
      { className: "row" },
      keep && button(message("keep_page"), () => void keep(), { className: "primary", id: "keep-page" }),
      button(message("try_again"), again, { id: "try-again" }),
    ),
  );

/** @param {HTMLElement} target */
async function copied(target) {
  await navigator.clipboard.writeText(START_COMMAND);
  target.textContent = message("command_copied");
}

/** @param {{keep: (() => Promise<void>) | null}} acts */
export const unpairedBox = ({ keep }) =>
  el(
    "div",
    { className: "notice stack", "data-unpaired": "" },
    el("p", {}, el("strong", {}, message("error_unpaired_say")), " ", message("error_unpaired_remedy")),
    el(
      "div",
      { className: "row" },
      button(message("pair_now"), () => void openTab("options/options.html#pair").then(() => close()), { className: "primary", id: "pair-now" }),
      keep && button(message("keep_page"), () => void keep(), { id: "keep-page" }),
    ),
  );
