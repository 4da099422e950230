// @ts-check
/** The popup: what this page says, and what is due. */
import { message } from "../browser.js";

document.title = message("extension_name");
