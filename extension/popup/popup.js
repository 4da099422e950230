// @ts-check
/** The popup: what this page says, and what is due. */
import { openTab, tell } from "../browser.js";
import { byId, translate } from "../shared/dom.js";
import { App } from "./app.js";
import { askWhetherSent } from "./asked.js";
import { DueView } from "./due-view.js";
import { PageView } from "./page-view.js";
import { Tabs } from "./tabs.js";
import { wireToast } from "./toast.js";

translate();
const app = await App.start();
const tabs = new Tabs(app);
const page = new PageView(app);
const due = new DueView(app);
app.views = { tabs, page, due };

wireToast(app);
byId("open-options").addEventListener("click", () => void openTab("options/options.html").then(() => close()));
byId("open-drop").addEventListener("click", () => void openTab("drop/drop.html").then(() => close()));
addEventListener("pagehide", () => void tell({ kind: "popup-closed" }));

tabs.show(app.ui.view);
await Promise.all([page.open(), due.refresh()]);
await askWhetherSent(app);
document.body.dataset.ready = "yes";
