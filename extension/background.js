// @ts-check
/** Wiring only: events of the browser to the modules that answer them. */
import { setBadge } from "./browser.js";

setBadge("");
