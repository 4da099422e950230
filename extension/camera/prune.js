// @ts-check
/**
 * The live page as bounded, inert HTML: no scripts, styles, images or handlers, an allow-list of
 * attributes, what is hidden marked, open shadow roots and same-origin frames in their place.
 * Injected before camera.js, so it is a script and no module.
 */
(() => {
  const VOID = new Set(["br", "hr", "input", "meta", "link", "wbr"]);
  const TEXT_INPUTS = new Set(["text", "date", "time", "datetime-local"]);
  /** Elements without a box of their own say nothing about being hidden. */
  const BOXLESS = new Set(["meta", "link", "wbr", "br", "option", "optgroup", "col", "colgroup", "slot"]);
  const SECRET = /\b(?:cc-|card|cvc|cvv|iban|passw|pin\b|secret|search|otp)/i;

  /** @typedef {{max_html: number, max_depth: number, hidden: string, attributes: string[], data_attributes?: string[], drop: string[]}} Bounds */

  class Pruner {
    /** @param {Bounds} bounds */
    constructor(bounds) {
      this.bounds = bounds;
      this.attributes = new Set(bounds.attributes);
      this.drop = new Set(bounds.drop);
      /** @type {string[]} */
      this.out = [];
      this.size = 0;
      this.truncated = false;
    }

    /** Room is kept for the closing tags of everything open. @param {string} text @param {number} reserve */
    put(text, reserve) {
      const bytes = byteLength(text);
      if (this.size + bytes + reserve > this.bounds.max_html) {
        this.truncated = true;
        return false;
      }
      this.size += bytes;
      this.out.push(text);
      return true;
    }

    /**
     * @param {Node} node
     * @param {number} depth
     * @param {number} reserve bytes owed to the closing tags of what is open
     * @param {boolean} hidden whether an ancestor already carries the mark
     */
    walk(node, depth, reserve, hidden) {
      if (this.truncated) return;
      if (node.nodeType === Node.TEXT_NODE) {
        this.text(node.nodeValue ?? "", reserve);
      } else if (node.nodeType === Node.ELEMENT_NODE) {
        this.element(/** @type {HTMLElement} */ (node), depth, reserve, hidden);
      }
    }

    /** @param {string} text @param {number} reserve */
    text(text, reserve) {
      const room = this.bounds.max_html - this.size - reserve;
      const whole = escaped(text);
      if (byteLength(whole) <= room) {
        this.put(whole, reserve);
        return;
      }
      this.put(escaped(text.slice(0, Math.max(0, Math.floor(room / 6)))), reserve);
      this.truncated = true;
    }

    /** @param {HTMLElement} element @param {number} depth @param {number} reserve @param {boolean} hidden */
    element(element, depth, reserve, hidden) {
      const tag = element.localName;
      if (this.dropped(element, tag)) return;
      if (depth > this.bounds.max_depth) {
        this.truncated = true;
        return;
      }
      const newlyHidden = !hidden && !BOXLESS.has(tag) && !isVisible(element);
      const name = tag === "iframe" || tag === "frame" || tag.includes(":") ? "div" : tag;
      const closing = VOID.has(name) ? "" : `</${name}>`;
      const owed = reserve + closing.length;
      const mark = newlyHidden ? ` ${this.bounds.hidden}=""` : "";
      if (!this.put(`<${name}${this.attributesOf(element)}${mark}>`, owed)) return;
      for (const child of childrenOf(element)) this.walk(child, depth + 1, owed, hidden || newlyHidden);
      if (closing) {
        this.size += closing.length;
        this.out.push(closing);
      }
    }

    /** @param {Element} element @param {string} tag */
    dropped(element, tag) {
      if (tag === "meta" || tag === "link") return !element.hasAttribute("itemprop");
      if (tag === "iframe" || tag === "frame") return !frameBody(/** @type {HTMLIFrameElement} */ (element));
      return this.drop.has(tag);
    }

    /** @param {HTMLElement} element */
    attributesOf(element) {
      let out = "";
      for (const name of element.getAttributeNames()) {
        if (this.keeps(name) && name !== "value") out += ` ${name}="${escaped(element.getAttribute(name) ?? "")}"`;
      }
      const shown = element.localName === "input" ? shownValue(element) : null;
      return shown === null ? out : `${out} value="${escaped(shown)}"`;
    }

    /** @param {string} name */
    keeps(name) {
      return this.attributes.has(name) || name.startsWith("aria-");
    }
  }

  /** What a person typed into a field they can see and that says what it is for. @param {Element} element */
  function shownValue(element) {
    if (!(element instanceof HTMLInputElement) || !TEXT_INPUTS.has(element.type) || !element.value) return null;
    const label = labelOf(element);
    const about = `${label} ${element.name} ${element.id} ${element.autocomplete} ${element.getAttribute("role") ?? ""}`;
    return label && !SECRET.test(about) && isVisible(element) ? element.value : null;
  }

  /** @param {HTMLInputElement | HTMLTextAreaElement} field */
  const labelOf = (field) =>
    [...(field.labels ?? [])].map((label) => label.textContent ?? "").join(" ").trim() ||
    field.getAttribute("aria-label") ||
    (field.getAttribute("aria-labelledby") ? "labelled" : "");

  /** @param {Element} element @returns {Iterable<Node>} what a person sees inside it */
  function childrenOf(element) {
    if (element instanceof HTMLIFrameElement) return frameBody(element)?.childNodes ?? [];
    if (element instanceof HTMLTextAreaElement) return typedText(element);
    if (element.shadowRoot) return element.shadowRoot.childNodes;
    if (element instanceof HTMLSlotElement) {
      const given = element.assignedNodes({ flatten: true });
      return given.length ? given : element.childNodes;
    }
    return element.childNodes;
  }

  /** @param {HTMLTextAreaElement} area */
  function typedText(area) {
    const about = `${labelOf(area)} ${area.name} ${area.id}`;
    return labelOf(area) && !SECRET.test(about) && isVisible(area) ? [document.createTextNode(area.value)] : [];
  }

  /** @param {HTMLIFrameElement} frame @returns {HTMLElement | null} null where it is of another origin */
  function frameBody(frame) {
    try {
      return frame.contentDocument?.body ?? null;
    } catch {
      return null;
    }
  }

  /** @param {Element} element */
  const isVisible = (element) =>
    typeof element.checkVisibility === "function"
      ? element.checkVisibility({ visibilityProperty: true }) || getComputedStyle(element).display === "contents"
      : true;

  /** @param {string} text */
  const escaped = (text) =>
    /[&<>"\0]/.test(text)
      ? text.replace(/[&<>"\0]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? "")
      : text;

  const encoder = new TextEncoder();
  /** @param {string} text bytes in UTF-8 */
  const byteLength = (text) => (/^[\x00-\x7f]*$/.test(text) ? text.length : encoder.encode(text).length);

  /**
   * @param {Element} root
   * @param {Bounds} bounds
   * @returns {{html: string, truncated: boolean}}
   */
  const prune = (root, bounds) => {
    const pruner = new Pruner(bounds);
    pruner.walk(root, 1, 0, false);
    return { html: pruner.out.join(""), truncated: pruner.truncated };
  };
  /** @type {any} */ (globalThis).afterwordPrune = prune;
})();
