// @ts-check
/** The options tab: pairing, profile, taught rules. */
import { message } from "../browser.js";

document.title = message("extension_name");
