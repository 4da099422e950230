// @ts-check
/**
 * Teach by pointing: the person points at the place on the page that holds a field. The rule made
 * of it names structure and label, never hashed classes. Injected on request, into the page the
 * gesture opened; a script and no module. What was asked for stands in globalThis.afterwordPick.
 */
(() => {
  const scope = /** @type {any} */ (globalThis);
  const { field, hint, extra } = scope.afterwordPick;
  const MOST_CHARACTERS = 300;
  const STABLE_ID = /^[a-z][a-z_-]{2,40}$/i;
  const STABLE_ATTRIBUTES = ["itemprop", "data-testid", "data-automation-id", "data-qa", "role"];

  scope.afterwordStopPicking?.();
  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "closed" });
  const style = document.createElement("style");
  style.textContent =
    ".bar{position:fixed;z-index:2147483647;top:12px;left:50%;transform:translateX(-50%);padding:8px 14px;border-radius:8px;" +
    "background:#1f5c4d;color:#fff;font:14px/1.4 system-ui,sans-serif;box-shadow:0 4px 16px rgb(0 0 0/30%);pointer-events:none}" +
    ".box{position:fixed;z-index:2147483646;border:2px solid #1f5c4d;background:rgb(31 92 77/14%);border-radius:4px;pointer-events:none}";
  const bar = document.createElement("div");
  bar.className = "bar";
  bar.textContent = hint;
  const box = document.createElement("div");
  box.className = "box";
  root.append(style, box, bar);
  document.documentElement.append(host);

  /** @param {Element} element */
  const textOf = (element) => (/** @type {HTMLElement} */ (element).innerText ?? "").replace(/\s+/g, " ").trim().slice(0, MOST_CHARACTERS);

  /** What stands beside the value and names it: a label, a term, a table heading, "Company:". @param {Element} element */
  const labelOf = (element) => besides(element).replace(/\s*[:：]\s*$/, "");

  /** @param {Element} element */
  function besides(element) {
    const own = element.getAttribute("aria-label");
    if (own && own !== textOf(element)) return own.slice(0, 80);
    const row = element.closest("td")?.parentElement?.querySelector("th");
    if (row) return textOf(row).slice(0, 80);
    const term = element.closest("dd")?.previousElementSibling;
    if (term?.localName === "dt") return textOf(term).slice(0, 80);
    const before = element.previousElementSibling ?? element.parentElement?.previousElementSibling;
    const said = before ? textOf(before) : "";
    return said && said.length <= 40 ? said : "";
  }

  /** @param {Element} element @returns {string | null} a name for the element that will outlive a redesign */
  function anchorOf(element) {
    if (STABLE_ID.test(element.id) && document.querySelectorAll(`#${CSS.escape(element.id)}`).length === 1) return `#${element.id}`;
    for (const name of STABLE_ATTRIBUTES) {
      const value = element.getAttribute(name);
      const selector = value && `[${name}="${CSS.escape(value)}"]`;
      if (selector && document.querySelectorAll(selector).length === 1) return selector;
    }
    return ["main", "h1"].includes(element.localName) && document.querySelectorAll(element.localName).length === 1 ? element.localName : null;
  }

  /** The way from the nearest lasting name down to the element. @param {Element} element */
  function pathOf(element) {
    /** @type {string[]} */
    const steps = [];
    for (let here = element; here && here !== document.documentElement; here = /** @type {Element} */ (here.parentElement)) {
      const anchor = anchorOf(here);
      if (anchor) return [anchor, ...steps].join(" > ");
      const same = [...(here.parentElement?.children ?? [])].filter((other) => other.localName === here.localName);
      steps.unshift(same.length > 1 ? `${here.localName}:nth-of-type(${same.indexOf(here) + 1})` : here.localName);
    }
    return steps.join(" > ");
  }

  /** @param {MouseEvent} event */
  const target = (event) => /** @type {Element | null} */ (event.composedPath()[0] instanceof Element ? event.composedPath()[0] : null);

  /** @param {MouseEvent} event */
  function point(event) {
    const frame = target(event)?.getBoundingClientRect();
    if (frame) Object.assign(box.style, { left: `${frame.left}px`, top: `${frame.top}px`, width: `${frame.width}px`, height: `${frame.height}px` });
  }

  /** @param {MouseEvent} event */
  function choose(event) {
    event.preventDefault();
    event.stopImmediatePropagation();
    const element = target(event);
    stop();
    if (!element) return;
    const example = textOf(element);
    if (!example) return;
    const rule = { host: location.hostname, field, label: labelOf(element), path: pathOf(element), example };
    const api = scope.browser ?? scope.chrome;
    api.runtime.sendMessage({ kind: "picked", rule, extra });
  }

  /** @param {KeyboardEvent} event */
  function escape(event) {
    if (event.key !== "Escape") return;
    event.preventDefault();
    stop();
  }

  function stop() {
    host.remove();
    removeEventListener("pointermove", point, true);
    removeEventListener("click", choose, true);
    removeEventListener("keydown", escape, true);
    delete scope.afterwordStopPicking;
  }

  scope.afterwordStopPicking = stop;
  addEventListener("pointermove", point, true);
  addEventListener("click", choose, true);
  addEventListener("keydown", escape, true);
})();
