// @ts-check
/** One click's worth of evidence: the camera's answer, or a sentence why there is none. */
import { activeTab, inject } from "./browser.js";

/** From the root: Firefox reads a relative path from the page that asks. */
export const CAMERA = ["/camera/bounds.js", "/camera/prune.js", "/camera/camera.js"];

/** A page that gives nothing; `code` is one of page_closed, page_pdf, page_moved; its sentence stands in _locales. */
export class PageError extends Error {
  /** @param {string} code */
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/** @returns {Promise<import("./types.js").Evidence>} @throws {PageError} */
export async function takePage() {
  const tab = await activeTab();
  if (!tab) throw new PageError("page_closed");
  if (looksLikePdf(tab.url)) throw new PageError("page_pdf");
  const answer = await inject(tab.id, CAMERA).catch(() => {
    throw new PageError("page_closed");
  });
  if (answer?.problem) throw new PageError(answer.problem);
  if (!answer?.evidence) throw new PageError("page_closed");
  return answer.evidence;
}

/** @param {string} url */
const looksLikePdf = (url) => /\.pdf$/i.test(url.split(/[?#]/)[0]);

/** Whether the tab still shows what was taken. @param {import("./types.js").Evidence} evidence */
export async function stillThere(evidence) {
  const tab = await activeTab();
  return !tab?.url || withoutHash(tab.url) === withoutHash(evidence.page.url);
}

/** @param {string} url */
const withoutHash = (url) => url.split("#")[0];

/**
 * The evidence as it goes to the companion, under an id made now: at the click.
 * @param {Partial<import("./types.js").Capture>} evidence
 * @param {{id?: string, now?: Date}} [at]
 * @returns {import("./types.js").Capture}
 */
export const asCapture = (evidence, { id = crypto.randomUUID(), now = new Date() } = {}) => ({
  capture_id: id,
  taken_at: now.toISOString(),
  ...evidence,
});
