// @ts-check
/** The options tab: pairing, profile, reminders, taught rules, and deleting everything. */
import { message } from "../browser.js";
import { companion } from "../settings.js";
import { translate } from "../shared/dom.js";
import { deletion } from "./deletion.js";
import { pairing } from "./pairing.js";
import { profileForm } from "./profile-form.js";
import { reminders } from "./reminders.js";
import { rules } from "./rules.js";

document.title = message("options_title");
translate();

/** Show every part again: pairing decides what the others can say. */
async function show() {
  const ready = await companion();
  await Promise.all([pairing(ready, show), profileForm(ready), reminders(), rules(ready), deletion(ready, show)]);
  document.body.dataset.ready = "yes";
}

await show();
