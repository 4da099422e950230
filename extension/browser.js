// @ts-check
/** The only file that touches chrome.* or browser.*: everything else asks here, and tests replace this. */

/** @type {typeof chrome} */
const api = /** @type {any} */ (globalThis).browser ?? globalThis.chrome;

/** A gesture's first injection can fail while the grant is still on its way to the renderer. */
const INJECTION_TRIES = 5;
const INJECTION_PAUSE_MS = 60;

/**
 * The sentence for `key` in the person's language.
 * @param {string} key
 * @param {...(string | number)} values what stands for $1, $2 …
 */
export const message = (key, ...values) => api.i18n.getMessage(key, values.map(String));

/** The language the browser speaks, for dates. */
export const language = () => api.i18n.getUILanguage();

/** @typedef {{get: (key: string) => Promise<any>, all: () => Promise<Record<string, any>>, set: (key: string, value: any) => Promise<void>, remove: (key: string | string[]) => Promise<void>, clear: () => Promise<void>}} Shelf */

/**
 * @param {() => chrome.storage.StorageArea} area
 * @returns {Shelf}
 */
const shelf = (area) => ({
  get: async (key) => (await area().get(key))[key],
  all: async () => area().get(null),
  set: async (key, value) => area().set({ [key]: value }),
  remove: async (key) => area().remove(key),
  clear: async () => area().clear(),
});

/** Kept until the person deletes it. */
export const local = shelf(() => api.storage.local);
/** Kept until the browser closes; never written to disk. */
export const session = shelf(() => api.storage.session);

/** @returns {Promise<{id: number, url: string, title: string} | null>} the tab the person looks at */
export async function activeTab() {
  const [tab] = await api.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? "", title: tab.title ?? "" };
}

/**
 * Run `files` in the tab the gesture opened to us; the value of the last one.
 * @param {number} tabId
 * @param {string[]} files
 * @returns {Promise<any>}
 * @throws when the page is closed to extensions
 */
export async function inject(tabId, files) {
  for (let tries = 1; ; tries += 1) {
    try {
      const [frame] = await api.scripting.executeScript({ target: { tabId }, files });
      return frame?.result;
    } catch (error) {
      if (tries >= INJECTION_TRIES || isRefusedForGood(error)) throw error;
      await new Promise((done) => setTimeout(done, INJECTION_PAUSE_MS));
    }
  }
}

/**
 * Run `func` with `args` in the tab the gesture opened to us.
 * @template {any[]} A
 * @template R
 * @param {number} tabId
 * @param {(...args: A) => R} func self-contained: it is sent as text
 * @param {A} args
 * @returns {Promise<Awaited<R> | undefined>}
 */
export async function call(tabId, func, args) {
  const [frame] = await api.scripting.executeScript({ target: { tabId }, func, args });
  return /** @type {any} */ (frame)?.result;
}

/** @param {number} tabId @param {string} css */
export const insertCss = (tabId, css) => api.scripting.insertCSS({ target: { tabId }, css });

/** @param {unknown} error */
const isRefusedForGood = (error) =>
  /chrome:\/\/|edge:\/\/|about:|extensions gallery|chrome-extension:|webstore/i.test(String(error));

/**
 * @param {string} text at most four characters
 * @param {string} title what the button says when pointed at
 */
export async function setBadge(text, title) {
  await api.action.setBadgeText({ text });
  await api.action.setBadgeBackgroundColor({ color: "#b3261e" });
  await api.action.setTitle({ title });
}

/** @param {string} name @param {number} minutes */
export const setAlarm = (name, minutes) => api.alarms.create(name, { periodInMinutes: minutes });
/** @param {string} name @param {number} when epoch milliseconds */
export const setAlarmAt = (name, when) => api.alarms.create(name, { when });
/** @param {(name: string) => void} listener */
export const onAlarm = (listener) => api.alarms.onAlarm.addListener((alarm) => listener(alarm.name));
/** @param {() => void} listener installed, updated, or the browser started */
export const onWake = (listener) => {
  api.runtime.onInstalled.addListener(() => listener());
  api.runtime.onStartup.addListener(() => listener());
};
/** @param {(command: string) => void} listener */
export const onCommand = (listener) => api.commands.onCommand.addListener((command) => listener(command));
/** @param {(message: any) => void} listener */
export const onMessage = (listener) =>
  api.runtime.onMessage.addListener((said) => {
    listener(said);
  });
/** @param {any} said to the background; nobody listening is no fault */
export const tell = (said) => api.runtime.sendMessage(said).catch(() => undefined);

/** @param {{id: string, title: string, contexts: string[], targetUrlPatterns?: string[]}[]} items */
export const setMenus = (items) =>
  api.contextMenus.removeAll(() => {
    for (const item of items) api.contextMenus.create(/** @type {any} */ (item));
  });
/** @param {(item: string, info: {selectionText?: string, linkUrl?: string}, tabId: number | undefined) => void} listener */
export const onMenu = (listener) =>
  api.contextMenus.onClicked.addListener((info, tab) => listener(String(info.menuItemId), info, tab?.id));

/** @param {string} path a page of ours, or an address @returns {Promise<void>} */
export async function openTab(path) {
  await api.tabs.create({ url: path.includes(":") ? path : api.runtime.getURL(path) });
}
/** The address of a page of ours. @param {string} path */
export const pageAddress = (path) => api.runtime.getURL(path);
/** Open the popup, where the browser lets us; false where it does not. */
export async function openPopup() {
  try {
    await api.action.openPopup();
    return true;
  } catch {
    return false;
  }
}
/** What the person must press to open the popup, as the browser spells it. */
export async function shortcut() {
  const commands = await api.commands.getAll();
  return commands.find((command) => command.name === "_execute_action")?.shortcut ?? "";
}
/** "Chromium" or "Firefox": what the companion lists as paired. */
export const browserName = () =>
  api.runtime.getURL("").startsWith("moz-extension:") ? "Firefox" : "Chromium";
/** The version of this extension. */
export const version = () => api.runtime.getManifest().version;

/**
 * Show a notification; where the browser has buttons, with `buttons` on it. Without the permission, nothing.
 * @param {string} id
 * @param {{title: string, message: string, buttons: string[]}} about
 */
export async function notify(id, { title, message: text, buttons }) {
  if (!api.notifications) return;
  /** @type {any} */
  const options = { type: "basic", iconUrl: api.runtime.getURL("icons/icon128.png"), title, message: text };
  if (browserName() === "Chromium") options.buttons = buttons.map((label) => ({ title: label }));
  await api.notifications.create(id, options);
}
/** @param {string} id */
export const unnotify = (id) => api.notifications?.clear(id);
/**
 * `button` is -1 for the notification itself. The permission may come later, so listen again then.
 * @param {(id: string, button: number) => void} listener
 */
export function onNotification(listener) {
  /** @param {string} id */
  const clicked = (id) => listener(id, -1);
  const listen = () => {
    if (!api.notifications || api.notifications.onClicked.hasListener(clicked)) return;
    api.notifications.onClicked.addListener(clicked);
    api.notifications.onButtonClicked?.addListener(listener);
  };
  listen();
  api.permissions.onAdded.addListener(listen);
}

/** @param {"notifications"} permission */
export const hasPermission = (permission) => api.permissions.contains({ permissions: [permission] });
/** @param {"notifications"} permission only inside a gesture */
export const askPermission = (permission) => api.permissions.request({ permissions: [permission] });
/** @param {"notifications"} permission */
export const dropPermission = (permission) => api.permissions.remove({ permissions: [permission] });
