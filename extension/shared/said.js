// @ts-check
/** Errors as a person reads them: what happened, what to do, and where the help says more. */
import { message, pageAddress } from "../browser.js";
import { CompanionError } from "../companion.js";
import { PageError } from "../take.js";
import { el } from "./dom.js";

/**
 * @param {unknown} error
 * @returns {{code: string, say: string, remedy: string, help: string}}
 */
export function said(error) {
  if (error instanceof CompanionError) {
    const say = error.say || message(`error_${error.code}_say`) || message("error_unexpected_say");
    const remedy = error.remedy || message(`error_${error.code}_remedy`) || message("error_unexpected_remedy");
    return { code: error.code, say, remedy, help: error.help };
  }
  const code = error instanceof PageError ? error.code : "unexpected";
  return { code, say: message(`error_${code}_say`), remedy: message(`error_${code}_remedy`), help: code };
}

/**
 * The error as a box: sentence, remedy, link into the help page.
 * @param {unknown} error
 * @param {...Node} actions
 */
export function errorBox(error, ...actions) {
  const { code, say, remedy, help } = said(error);
  const link = el("a", { href: pageAddress(`help/help.html#${help}`), target: "_blank" }, message("more_help"));
  return el(
    "div",
    { className: "notice problem", role: "alert", "data-code": code },
    el("p", {}, el("strong", {}, say), " ", remedy, " ", link),
    ...actions,
  );
}
