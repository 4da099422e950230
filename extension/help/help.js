// @ts-check
/** The help page. */
import { translate } from "../shared/dom.js";

translate();
