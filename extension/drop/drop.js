// @ts-check
/** The tab for files and pasted text. */
import { translate } from "../shared/dom.js";

translate();
