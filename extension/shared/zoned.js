// @ts-check
/** Wall clocks and zones: what a date field shows, and the moment it means. */
import { language } from "../browser.js";

/**
 * The wall clock of `moment` in `zone` as a datetime-local field wants it: "2026-11-12T14:00".
 * Without a zone, the clock of the offset the moment was written with.
 * @param {string | null} moment RFC 3339, or a day alone
 * @param {string | null} zone IANA
 */
export function wallClock(moment, zone) {
  if (!moment) return "";
  if (/^\d{4}-\d\d-\d\d$/.test(moment)) return `${moment}T00:00`;
  const written = /[Zz]|[+-]\d\d:\d\d$/.test(moment);
  if (!zone || !written || !isZone(zone)) return moment.slice(0, 16);
  const parts = partsIn(new Date(moment), zone);
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

/**
 * The moment that a wall clock in `zone` means, as RFC 3339 with its offset; without a zone the
 * wall clock alone.
 * @param {string} wall "2026-11-12T14:00"
 * @param {string | null} zone
 */
export function momentOf(wall, zone) {
  if (!wall) return null;
  const clock = `${wall.slice(0, 16)}:00`;
  if (!zone || !isZone(zone)) return clock;
  const asUtc = Date.parse(`${clock}Z`);
  const first = offsetMinutes(new Date(asUtc), zone);
  const offset = offsetMinutes(new Date(asUtc - first * 60_000), zone);
  return clock + offsetText(offset);
}

/** @param {string} zone */
export function isZone(zone) {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** @param {Date} date @param {string} zone @returns {Record<string, string>} */
function partsIn(date, zone) {
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit",
    minute: "2-digit", second: "2-digit",
  });
  return Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, value]));
}

/** @param {Date} date @param {string} zone minutes east of Greenwich */
function offsetMinutes(date, zone) {
  const { year, month, day, hour, minute, second } = partsIn(date, zone);
  const wall = Date.UTC(+year, +month - 1, +day, +hour, +minute, +second);
  return Math.round((wall - Math.floor(date.getTime() / 1000) * 1000) / 60_000);
}

/** @param {number} minutes */
function offsetText(minutes) {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? "-" : "+"}${String(hours).padStart(2, "0")}:${String(rest).padStart(2, "0")}`;
}

/** @param {boolean} withTime @param {string | null | undefined} zone */
const format = (withTime, zone) =>
  new Intl.DateTimeFormat(language(), {
    weekday: "short", day: "numeric", month: "short",
    ...(withTime ? { hour: "numeric", minute: "2-digit" } : {}),
    ...(zone && isZone(zone) && withTime ? { timeZone: zone } : {}),
  });

/** @param {string} moment */
const dated = (moment) => {
  const dayOnly = /^\d{4}-\d\d-\d\d$/.test(moment);
  return { date: new Date(dayOnly ? `${moment}T00:00` : moment), dayOnly };
};

/**
 * A moment as a person says it: "Thu 12 Nov, 14:00".
 * @param {string | null} moment @param {string | null} [zone]
 */
export function spoken(moment, zone) {
  if (!moment) return "";
  const { date, dayOnly } = dated(moment);
  return Number.isNaN(date.getTime()) ? moment : format(!dayOnly, zone).format(date);
}

/**
 * From one moment to another, the day said once where it is the same.
 * @param {string} from @param {string} until
 */
export function spokenRange(from, until) {
  const [first, last] = [dated(from), dated(until)];
  if (Number.isNaN(first.date.getTime()) || Number.isNaN(last.date.getTime())) return spoken(from);
  if (first.date >= last.date) return spoken(from);
  return format(!first.dayOnly && !last.dayOnly, null).formatRange(first.date, last.date);
}

/** All zones the browser knows, the likely ones first. @param {(string | null)[]} likely */
export function zones(likely) {
  const first = [...new Set(likely.filter((zone) => zone && isZone(zone)))];
  const all = Intl.supportedValuesOf("timeZone");
  return { likely: /** @type {string[]} */ (first), others: all.filter((zone) => !first.includes(zone)) };
}

/** The zone of this machine. */
export const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
