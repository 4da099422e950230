// @ts-check
/**
 * A tab for what no page shows: .ics and .eml files, and pasted text. A tab, because a file picker
 * closes the popup.
 */
import { message, pageAddress, tell } from "../browser.js";
import { CompanionError } from "../companion.js";
import { put, send } from "../outbox.js";
import { companion } from "../settings.js";
import { byId, el, fill, translate } from "../shared/dom.js";
import { errorBox } from "../shared/said.js";
import { asCapture, PageError } from "../take.js";

const MOST_BYTES = 10 * 1024 * 1024;

document.title = message("drop_title");
translate();

const zone = byId("zone");
const answer = byId("answer");
const file = /** @type {HTMLInputElement} */ (byId("file"));
const text = /** @type {HTMLTextAreaElement} */ (byId("text"));

/** @param {Partial<import("../types.js").Capture>} evidence @param {string} title */
async function take(evidence, title) {
  const capture = asCapture({ page: { url: "", title, lang: "" }, ...evidence });
  await put({ id: capture.capture_id, path: "captures", body: capture, title, at: capture.taken_at });
  try {
    const kept = await send(capture.capture_id, await companion());
    if (!kept?.record) throw new PageError("nothing_in_it");
    const { id, company, role } = kept.record;
    const named = [company, role].filter(Boolean).join(" · ") || title;
    const link = el("a", { href: pageAddress(`popup/popup.html?record=${encodeURIComponent(id)}`), id: "go-on" }, message("drop_open"));
    answer.append(el("p", { className: "notice good", "data-record": id }, message("drop_saved", named), " ", link));
    await tell({ kind: "refresh" });
  } catch (error) {
    const away = error instanceof CompanionError && error.passing;
    answer.append(errorBox(error), away ? el("p", { className: "notice good", "data-kept": "" }, message("drop_kept")) : "");
  }
}

/** @param {Iterable<File>} files */
async function takeFiles(files) {
  fill(answer);
  for (const given of files) {
    if (given.size > MOST_BYTES) {
      answer.append(errorBox(new PageError("file_too_large")));
      continue;
    }
    await take({ files: [{ name: given.name, data: await base64(given) }], scope: "file" }, given.name);
  }
}

/** @param {File} given @returns {Promise<string>} */
const base64 = (given) =>
  new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).split(",", 2)[1] ?? "");
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(given);
  });

zone.addEventListener("dragover", (event) => {
  event.preventDefault();
  zone.classList.add("over");
});
zone.addEventListener("dragleave", () => zone.classList.remove("over"));
// A file dropped beside the zone would replace this tab.
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
  event.preventDefault();
  zone.classList.remove("over");
  void takeFiles(event.dataTransfer?.files ?? []);
});
file.addEventListener("change", () => void takeFiles([...(file.files ?? [])]).then(() => (file.value = "")));
byId("paste").addEventListener("submit", (event) => {
  event.preventDefault();
  fill(answer);
  void take({ selection: text.value, scope: "paste" }, message("drop_title"));
});
document.body.dataset.ready = "yes";
