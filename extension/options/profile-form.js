// @ts-check
/** The person's profile: who signs the notes. It lives on the companion; nothing of it stays here. */
import { message } from "../browser.js";
import { change } from "../settings.js";
import { byId, el, fill } from "../shared/dom.js";
import { errorBox } from "../shared/said.js";
import { zones } from "../shared/zoned.js";

/** @typedef {import("../types.js").Profile} Profile */

const TONES = ["warm", "plain", "formal", "brief"];
const LANGUAGES = ["en", "de", "fr", "es"];
const OFFSETS = ["0", "1", "2"];

/** @param {import("../companion.js").Companion} ready */
export async function profileForm(ready) {
  const root = byId("profile-content");
  if (!ready.token) return fill(root, el("p", { className: "quiet" }, message("after_pairing")));
  try {
    const profile = await ready.profile();
    await change({ discreet: Boolean(profile.discreet) });
    fill(root, form(ready, profile));
  } catch (error) {
    fill(root, errorBox(error));
  }
}

/** @param {import("../companion.js").Companion} ready @param {Profile} profile */
function form(ready, profile) {
  const answer = el("div", { role: "status", id: "profile-answer" });
  const made = el(
    "form",
    { className: "stack", id: "profile-form" },
    el(
      "div",
      { className: "grid" },
      line("name", input("name", profile.name, { autocomplete: "name" })),
      line("email", input("email", profile.email, { type: "email", autocomplete: "email" })),
      line("phone", input("phone", profile.phone, { type: "tel", autocomplete: "tel" })),
      line("tz", zoneSelect(profile.tz)),
      line("country", input("country", profile.country ?? "", { maxLength: 2, placeholder: "GB" })),
      line("subdivision", input("subdivision", profile.subdivision ?? "", { maxLength: 3 })),
      line("tone", select("tone", TONES.map((tone) => [tone, message(`tone_${tone}`)]), profile.tone)),
      line("lang", select("lang", LANGUAGES.map((lang) => [lang, message(`lang_${lang}`)]), profile.lang)),
      line("call_offset", select("call_offset", OFFSETS.map((days) => [days, message(`call_offset_${days}`)]), String(profile.call_offset ?? 0))),
    ),
    line("addresses", el("textarea", { name: "addresses", rows: 3, value: profile.addresses.join("\n") })),
    el("label", { className: "check" }, el("input", { type: "checkbox", name: "discreet", checked: Boolean(profile.discreet) }), message("profile_discreet")),
    el("div", { className: "row" }, el("button", { type: "submit", className: "primary" }, message("save")), answer),
  );
  made.addEventListener("submit", (event) => {
    event.preventDefault();
    void save(ready, profile, made)
      .then((saved) => {
        Object.assign(profile, saved);
        fill(answer, message("profile_saved"));
      })
      .catch((error) => fill(answer, errorBox(error)));
  });
  return made;
}

/** @param {import("../companion.js").Companion} ready @param {Profile} profile @param {HTMLFormElement} form */
async function save(ready, profile, form) {
  const typed = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value).trim()]));
  const discreet = typed.discreet !== undefined;
  const saved = await ready.saveProfile({
    ...profile,
    ...typed,
    addresses: typed.addresses.split("\n").map((own) => own.trim()).filter(Boolean),
    country: typed.country.toUpperCase() || null,
    subdivision: typed.subdivision.toUpperCase() || null,
    tz: typed.tz || null,
    call_offset: Number(typed.call_offset),
    discreet,
  });
  await change({ discreet });
  return saved;
}

/** @param {string} name @param {HTMLElement} control */
function line(name, control) {
  control.id = `profile-${name}`;
  return el("div", { className: "field" }, el("label", { for: control.id }, message(`profile_${name}`)), control);
}

/** @param {string} name @param {string} value @param {Record<string, any>} [about] */
const input = (name, value, about = {}) => el("input", { type: "text", name, value, ...about });

/** @param {string} name @param {string[][]} options @param {string} value */
function select(name, options, value) {
  const control = el("select", { name }, ...options.map(([code, says]) => el("option", { value: code }, says)));
  control.value = value;
  return control;
}

/** @param {string | null} value */
function zoneSelect(value) {
  const { likely, others } = zones([value, Intl.DateTimeFormat().resolvedOptions().timeZone]);
  return select("tz", [["", message("zone_unknown")], ...[...likely, ...others].map((zone) => [zone, zone.replaceAll("_", " ")])], value ?? "");
}
