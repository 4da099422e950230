// @ts-check
/**
 * Page to evidence, at the click and never earlier. Reads, never writes; no network but one
 * exception: a same-origin link to a calendar file is taken along as text.
 * Injected after bounds.js and prune.js; its last value is the answer.
 */
(async () => {
  const { afterwordBounds: bounds, afterwordPrune: prune } = /** @type {any} */ (globalThis);
  const CALENDAR_PATIENCE_MS = 3000;
  const before = location.href;

  /** @param {string} text @param {number} most */
  const cut = (text, most) => (text.length > most ? text.slice(0, most) : text);

  const isPdf = () =>
    document.contentType === "application/pdf" || Boolean(document.querySelector("body > embed[type='application/pdf']"));

  function structured() {
    /** @type {string[]} */
    const texts = [];
    let room = bounds.max_jsonld;
    for (const script of document.querySelectorAll("script[type='application/ld+json' i]")) {
      const text = script.textContent ?? "";
      if (text.length > room) return { texts, cut: true };
      room -= text.length;
      texts.push(text);
    }
    return { texts, cut: false };
  }

  function meta() {
    /** @type {Record<string, string>} */
    const found = {};
    let left = bounds.max_meta;
    for (const element of document.querySelectorAll("meta[content]")) {
      const name = element.getAttribute("property") || element.getAttribute("name") || "";
      if (!name || Object.hasOwn(found, name)) continue;
      if (left-- <= 0) break;
      found[cut(name, 200)] = cut(element.getAttribute("content") ?? "", bounds.max_meta_value);
    }
    return found;
  }

  /** The dialog that lies open over the page, where it says something. */
  function openDialog() {
    const dialogs = document.querySelectorAll("dialog[open], [role='dialog'], [role='alertdialog'], [aria-modal='true']");
    return [...dialogs]
      .filter((dialog) => dialog.checkVisibility({ visibilityProperty: true }) && (dialog.textContent ?? "").trim().length > 40)
      .at(-1);
  }

  /** The narrowest scope that is useful and fits. */
  function scoped() {
    const dialog = openDialog();
    if (dialog) return { scope: "dialog", ...prune(dialog, bounds) };
    const whole = prune(document.body, bounds);
    if (!whole.truncated) return { scope: "body", ...whole };
    const main = document.querySelector("main, [role='main']");
    return main ? { scope: "main", ...prune(main, bounds) } : { scope: "body", ...whole };
  }

  /** Links to calendar files of this very origin: never any other link, since some act when fetched. */
  function calendarLinks() {
    const links = new Set();
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a[href]"))) {
      if (link.origin !== location.origin) continue;
      const calendar = /\.ics$/i.test(link.pathname) || link.type.toLowerCase().startsWith("text/calendar");
      if (calendar) links.add(link.href);
      if (links.size >= bounds.max_ics) break;
    }
    return [...links];
  }

  async function calendars() {
    const signal = AbortSignal.timeout(CALENDAR_PATIENCE_MS);
    const texts = await Promise.all(
      calendarLinks().map(async (address) => {
        try {
          const answer = await fetch(address, { credentials: "same-origin", signal });
          const text = answer.ok ? await answer.text() : "";
          return text.includes("BEGIN:VCALENDAR") && text.length <= bounds.max_ics_text ? text : "";
        } catch {
          return "";
        }
      }),
    );
    return texts.filter(Boolean);
  }

  if (isPdf()) return { problem: "page_pdf" };
  if (!document.body) return { problem: "page_closed" };
  const ld = structured();
  const { scope, html, truncated } = scoped();
  const evidence = {
    page: { url: before, title: cut(document.title, 1000), lang: cut(document.documentElement.lang, 35) },
    selection: cut(String(getSelection() ?? ""), bounds.max_selection),
    jsonld: ld.texts,
    meta: meta(),
    scope,
    html,
    ics: await calendars(),
    truncated: truncated || ld.cut,
  };
  return location.href.split("#")[0] === before.split("#")[0] ? { evidence } : { problem: "page_moved" };
})();
