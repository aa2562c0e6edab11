import type { Iso } from "@/lib/loyalty/view-models";

const dayMs = 86_400_000;
const bareDate = /^\d{4}-\d{2}-\d{2}$/;

/** Capillary writes "never" as a date about a century ahead (tiers, lots of points, partner programmes). */
export const noEndYears = 50;

/** Milliseconds of the moment a date begins; a bare date begins at midnight UTC. NaN when unreadable. */
export function startOf(iso: Iso): number {
  return Date.parse(iso);
}

/** Milliseconds of the moment a date is over; a bare date is over with its last millisecond. */
export function endOf(iso: Iso): number {
  const at = Date.parse(iso);
  return bareDate.test(iso) ? at + dayMs - 1 : at;
}

/** True for dates that mean "no end": fifty or more years after `now`. */
export function isNoEnd(iso: Iso, now: Date): boolean {
  const limit = new Date(now);
  limit.setUTCFullYear(limit.getUTCFullYear() + noEndYears);
  return startOf(iso) >= limit.getTime();
}

/**
 * Whole calendar days from today to the day of `iso`, both read on the clock `iso` was written for
 * (its own offset; UTC for a bare date). 0 = today, negative = past. NaN when unreadable.
 */
export function daysUntil(iso: Iso, now: Date): number {
  const day = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
  const today = new Date(now.getTime() + offsetMs(iso));
  return (day - Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate())) / dayMs;
}

/** True when the calendar day of `iso` is over. A tier that ends today is still held today. */
export function isPastDay(iso: Iso, now: Date): boolean {
  return daysUntil(iso, now) < 0;
}

export type WindowState = "open" | "closed" | "upcoming" | "inverted" | "unknown";

/**
 * Where `now` stands in a window. Published trackers have ends before their starts: that is
 * `inverted`, never a negative number of days. Without both dates only what is certain is said.
 */
export function windowState(from: Iso | null, to: Iso | null, now: Date): WindowState {
  const start = from === null ? null : startOf(from);
  const end = to === null ? null : endOf(to);
  if (start !== null && end !== null && end < start) return "inverted";
  if (end !== null && end < now.getTime()) return "closed";
  if (start !== null && start > now.getTime()) return "upcoming";
  return start === null && end === null ? "unknown" : "open";
}

function offsetMs(iso: Iso): number {
  const found = /([+-])(\d{2}):(\d{2})$/.exec(iso);
  if (!found || bareDate.test(iso)) return 0;
  const [, sign, hours, minutes] = found;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
