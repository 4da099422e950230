// @ts-check
/**
 * The camera starts before the rest of the popup is loaded: the page's own process works meanwhile.
 * What it brings is held in memory, and goes nowhere unless the popup sends it.
 */
import { PageError, takePage } from "../take.js";

/** @returns {Promise<import("../types.js").Evidence | PageError>} */
export const attempt = () =>
  takePage().catch((error) => {
    if (error instanceof PageError) return error;
    throw error;
  });

/** The page as it was at the click. */
export const atTheClick = attempt();
