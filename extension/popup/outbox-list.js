// @ts-check
/** What waits for the companion, and what it refused, with the reason and a way out. */
import { message } from "../browser.js";
import { contents, discard, retry, send } from "../outbox.js";
import { button, el } from "../shared/dom.js";

/** @param {import("./app.js").App} app */
export async function outboxList(app) {
  const items = await contents();
  if (!items.length) return null;
  const list = el("ul", { className: "plain outbox", id: "outbox" }, ...items.map((item) => entry(app, item)));
  return el("section", { className: "stack" }, el("h2", {}, message("outbox_title")), list);
}

/** @param {import("./app.js").App} app @param {import("../outbox.js").Waiting} item */
function entry(app, item) {
  const refused = item.state === "refused";
  const row = el(
    "li",
    { "data-state": item.state, "data-id": item.id },
    el("span", { className: "grow" }, item.title, refused && el("span", { className: "problem-text" }, ` ${item.reason?.say} ${item.reason?.remedy}`)),
    refused && button(message("try_again"), () => void again(), { className: "link" }),
    button(message("discard"), () => void drop(), { className: "link", "aria-label": message("discard_named", item.title) }),
  );
  const drop = async () => {
    await discard(item.id);
    row.remove();
  };
  const again = async () => {
    await retry(item.id);
    const kept = await send(item.id, app.companion).catch(() => null);
    if (kept?.record) await app.views.page.show(kept.record, kept);
  };
  return row;
}
