// @ts-check
/** Pointing at a field shows where on the page its value stands. */
import { activeTab, call, insertCss } from "../browser.js";

const CSS_TEXT = "::highlight(afterword) { background-color: #ffe08a; color: #1d211f; }";
const SHORTEST = 2;

/** Fields under `root` light up their value on the page while they are pointed at or focused. @param {HTMLElement} root */
export function highlightOnHover(root) {
  /** @param {Event} event */
  const value = (event) => {
    const field = event.target instanceof Element ? event.target.closest(".field") : null;
    const control = /** @type {HTMLInputElement | null} */ (field?.querySelector("[data-path]") ?? null);
    const read = field?.querySelector(".source[data-reader]");
    return control && read && control.tagName === "INPUT" && !control.type.startsWith("datetime") ? control.value : "";
  };
  let shown = "";
  /** @param {string} wanted */
  const show = (wanted) => {
    if (wanted === shown) return;
    shown = wanted;
    void light(wanted.length >= SHORTEST ? wanted : "");
  };
  for (const event of ["pointerover", "focusin"]) root.addEventListener(event, (about) => show(value(about)));
  for (const event of ["pointerleave", "focusout"]) root.addEventListener(event, () => show(""));
}

/** @param {string} text */
async function light(text) {
  const tab = await activeTab();
  if (!tab) return;
  try {
    await insertCss(tab.id, CSS_TEXT);
    await call(tab.id, lightUp, [text]);
  } catch {
    // The page is closed to us by now: there is nothing to show, and nothing lost.
  }
}

/**
 * Runs in the page: lights up the first place that says `text`; the page itself is not changed.
 * @param {string} text
 */
function lightUp(text) {
  const MOST_CHARACTERS = 400_000;
  const registry = /** @type {any} */ (CSS).highlights;
  registry?.delete("afterword");
  if (!text || !registry) return false;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  /** @type {{node: Text, from: number}[]} */
  const nodes = [];
  let all = "";
  for (let node = walker.nextNode(); node && all.length < MOST_CHARACTERS; node = walker.nextNode()) {
    if (!node.parentElement?.checkVisibility() || /^(SCRIPT|STYLE|NOSCRIPT)$/.test(node.parentElement.tagName)) continue;
    nodes.push({ node: /** @type {Text} */ (node), from: all.length });
    all += node.nodeValue ?? "";
  }
  const pattern = text.trim().split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("\\s*");
  const found = new RegExp(pattern, "i").exec(all);
  if (!found) return false;
  /** @param {number} at */
  const place = (at) => {
    const last = nodes.findLast(({ from }) => from <= at) ?? nodes[0];
    return /** @type {[Text, number]} */ ([last.node, Math.min(at - last.from, last.node.length)]);
  };
  const range = document.createRange();
  range.setStart(...place(found.index));
  range.setEnd(...place(found.index + found[0].length));
  registry.set("afterword", new /** @type {any} */ (globalThis).Highlight(range));
  const box = range.getBoundingClientRect();
  if (box.bottom < 0 || box.top > innerHeight) range.startContainer.parentElement?.scrollIntoView({ block: "center" });
  return true;
}
