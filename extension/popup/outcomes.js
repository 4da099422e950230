// @ts-check
/** What came of a call; "they said …" is a new promise, in their words. */
import { message } from "../browser.js";
import { button, el } from "../shared/dom.js";
import { field } from "./field.js";

/** @param {(outcome: {outcome: string, text?: string}) => void} chosen */
export function outcomes(chosen) {
  const words = el("input", { type: "text", required: true, maxLength: 2000, placeholder: message("promise_example") });
  const said = el(
    "form",
    { className: "grid", hidden: true },
    field({ label: message("outcome_words"), control: words }),
    el("button", { type: "submit", className: "primary end" }, message("save")),
  );
  said.addEventListener("submit", (event) => {
    event.preventDefault();
    chosen({ outcome: "they_said", text: words.value.trim() });
  });
  const ask = () => {
    said.hidden = false;
    words.focus();
  };
  return el(
    "div",
    { className: "stack outcomes", role: "group", "aria-label": message("outcome_title") },
    el("p", {}, message("outcome_title")),
    el(
      "div",
      { className: "row" },
      ...["spoke", "voicemail", "no_answer"].map((outcome) => button(message(`outcome_${outcome}`), () => chosen({ outcome }), { "data-outcome": outcome })),
      button(message("outcome_they_said"), ask, { "data-outcome": "they_said" }),
    ),
    said,
  );
}
