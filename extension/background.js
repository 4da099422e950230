// @ts-check
/** Wiring only: events of the browser to the modules that answer them. */
import { message, onAlarm, onCommand, onMenu, onMessage, onNotification, onWake, setAlarm, setMenus } from "./browser.js";
import { takeInBackground } from "./background/take-quietly.js";
import { fromMenu, MENUS } from "./background/menus.js";
import { answered } from "./background/notices.js";
import { refresh } from "./background/refresh.js";
import { pick, picked } from "./background/teach.js";

const REFRESH_MINUTES = 1;

onWake(() => {
  setAlarm("refresh", REFRESH_MINUTES);
  setMenus(MENUS.map((item) => ({ ...item, title: message(item.title) })));
  void refresh();
});
onAlarm(() => void refresh());
onCommand((command) => {
  if (command === "take-page") void takeInBackground();
});
onMenu((item, info, tabId) => void fromMenu(item, info, tabId));
onNotification((id, button) => void answered(id, button));
onMessage((said) => {
  if (said?.kind === "popup-closed" || said?.kind === "refresh") void refresh();
  if (said?.kind === "pick") void pick(said);
  if (said?.kind === "picked") void picked(said);
});
