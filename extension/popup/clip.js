// @ts-check
/** A note on the clipboard: rich for mail editors, plain for everything else. */

/** @param {import("../types.js").Note} note */
export async function clip({ body }) {
  const item = new ClipboardItem({
    "text/plain": new Blob([body], { type: "text/plain" }),
    "text/html": new Blob([asHtml(body)], { type: "text/html" }),
  });
  await navigator.clipboard.write([item]);
}

/** Paragraphs and line breaks; every character of the text stays text. @param {string} text */
export const asHtml = (text) =>
  text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.split("\n").map(escaped).join("<br>")}</p>`)
    .join("");

/** @param {string} text */
const escaped = (text) =>
  text.replace(/[&<>"']/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[sign] ?? "");
