// @ts-check
/**
 * Edits by path, and the PATCH they make. A path is `company`, `interviews/<id>/at`,
 * `interviews/<id>/promise/phrase` or `interviews/<id>/people/<id>/name`: ids, never places in a
 * list, so that an edit still means the same after somebody was added or removed.
 */

/** @typedef {import("../types.js").Application} Application */

/**
 * @param {Iterable<[string, any]>} edits
 * @returns {any} the body of a PATCH
 */
export function asPatch(edits) {
  /** @type {any} */
  const patch = {};
  for (const [path, value] of edits) {
    const steps = path.split("/");
    let here = patch;
    while (steps.length > 1) {
      const step = /** @type {string} */ (steps.shift());
      here = step === "interviews" || step === "people" ? item(here, step, steps) : (here[step] ??= {});
    }
    here[steps[0]] = value;
  }
  return patch;
}

/** The list item named by the next step. @param {any} parent @param {string} list @param {string[]} steps */
function item(parent, list, steps) {
  const id = steps.shift();
  parent[list] ??= [];
  let found = parent[list].find((/** @type {any} */ known) => known.id === id);
  if (!found) parent[list].push((found = { id }));
  return found;
}

/**
 * The value that `record` has at `path`; undefined where it has no such place (any more).
 * @param {Application} record
 * @param {string} path
 */
export function valueAt(record, path) {
  /** @type {any} */
  let here = record;
  const steps = path.split("/");
  while (steps.length && here !== undefined && here !== null) {
    const step = /** @type {string} */ (steps.shift());
    if (step === "interviews" || step === "people") {
      const id = steps.shift();
      here = (here[step] ?? []).find((/** @type {any} */ known) => known.id === id);
    } else {
      here = here[step];
    }
  }
  return here;
}
