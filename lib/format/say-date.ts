import type { Speech } from "@/lib/format/speech";
import { daysUntil } from "@/lib/loyalty/dates";
import type { Iso } from "@/lib/loyalty/view-models";

type Place = Pick<Speech, "locale" | "timeZone" | "now">;

const bareDate = /^\d{4}-\d{2}-\d{2}$/;
const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
const calendarDay = { day: "numeric", month: "short", year: "numeric" } as const;
const cache = new Map<string, Intl.DateTimeFormat>();
const said = new Map<string, string>();
const saidMost = 5_000;
const quarterMs = 15 * 60_000;

/** In a quarter of an hour no day and no year ends anywhere but at its edge. */
const quarterOf = ({ now }: Pick<Place, "now">) => Math.floor(now.getTime() / quarterMs);

function formatter(place: Place, options: Intl.DateTimeFormatOptions, iso: Iso): Intl.DateTimeFormat {
  // A bare date has no clock: reading it in any zone but its own would move it by a day.
  const timeZone = bareDate.test(iso) ? "UTC" : place.timeZone;
  const locale = `${place.locale === "en" ? "en-US" : place.locale}-u-nu-latn-ca-gregory`;
  // Asked a hundred times a page: joining the values is ten times cheaper than writing them as JSON.
  const key = [locale, timeZone, ...Object.keys(options), ...Object.values(options)].join(" ");
  const known = cache.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone });
  cache.set(key, made);
  return made;
}

function part(parts: Intl.DateTimeFormatPart[], type: Intl.DateTimeFormatPartTypes): string {
  return parts.find((each) => each.type === type)?.value ?? "";
}

const dayEdge = /T(00:00(:00(\.0+)?)?|23:59(:59(\.\d+)?)?)(Z|[+-]\d{2}:\d{2})$/;

/**
 * The calendar day that Capillary means. Ends and starts of days come as instants of the brand's clock
 * (`18:29:59Z` for an Indian midnight) or of the cluster's (`23:59:59Z`): either way the day whose edge
 * it is, so that "31 Dec" never becomes "1 Jan" by an offset. Any other instant is a moment.
 */
function dayMeant(iso: Iso, place: Place): Iso {
  const time = formatter(place, clock, iso).format(new Date(iso));
  const edgeHere = time === "00:00" || time === "23:59";
  return !edgeHere && dayEdge.test(iso) ? iso.slice(0, 10) : iso;
}

/**
 * "31 Dec" this year, "31 Dec 2027" otherwise or when `year` is `always`. Day before month in every
 * language, joined so that they stay on one line. For days: ends, starts, deadlines.
 */
export function sayDate(
  iso: Iso,
  place: Place,
  year: "when-other" | "always" | "never" = "when-other",
): string {
  // A page says a dozen dates, and the same ones to everybody who comes.
  const key = `${iso} ${year} ${place.locale} ${place.timeZone} ${quarterOf(place)}`;
  const known = said.get(key);
  if (known !== undefined) return known;
  if (Number.isNaN(Date.parse(iso))) return iso;
  const text = sayMomentDay(dayMeant(iso, place), place, year);
  if (said.size >= saidMost) said.clear();
  said.set(key, text);
  return text;
}

/** The day of a moment on the member's clock: for what happened, always beside its time. */
export function sayMomentDay(
  iso: Iso,
  place: Place,
  year: "when-other" | "always" | "never" = "when-other",
): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const parts = formatter(place, calendarDay, iso).formatToParts(at);
  const short = `${part(parts, "day")}\u00a0${part(parts, "month")}`;
  const wanted = year === "always" || (year === "when-other" && part(parts, "year") !== todayOf(place).year);
  return wanted ? `${short}\u00a0${part(parts, "year")}` : short;
}

/** Whether a moment lies on the day that it is now, on the member's clock. */
export function isToday(iso: Iso, place: Place): boolean {
  const at = new Date(iso);
  return !Number.isNaN(at.getTime()) && dayOf(at, place).day === todayOf(place).day;
}

type Day = { day: string; year: string };
let today: { key: string; is: Day } | undefined;

// Every date of a page asks for it, and everybody who comes within a quarter of an hour.
function todayOf(place: Place): Day {
  const key = `${place.locale} ${place.timeZone} ${quarterOf(place)}`;
  if (today?.key !== key) today = { key, is: dayOf(place.now, place) };
  return today.is;
}

function dayOf(at: Date, place: Place): Day {
  const parts = formatter(place, calendarDay, "moment").formatToParts(at);
  const year = part(parts, "year");
  return { day: `${part(parts, "day")} ${part(parts, "month")} ${year}`, year };
}

/** "18:06" on the member's clock; null for a bare date, which has none. */
export function sayTime(iso: Iso, place: Place): string | null {
  const at = new Date(iso);
  if (bareDate.test(iso) || Number.isNaN(at.getTime())) return null;
  const parts = formatter(place, clock, iso).formatToParts(at);
  return `${part(parts, "hour")}:${part(parts, "minute")}`;
}

/** "20 Nov, 18:06" on the member's clock; a bare date without a time. */
export function sayDayTime(iso: Iso, speech: Speech): string {
  const time = sayTime(iso, speech);
  const date = sayMomentDay(iso, speech);
  return time === null ? date : speech.t("common.dayTime", { date, time });
}

/** "November 2026", for headings. */
export function sayMonth(iso: Iso, place: Place): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  return formatter(place, { month: "long", year: "numeric" }, iso).format(at);
}

/** "Feb", and "Jan 2027" where a year begins: for the ticks of a plot. */
export function sayMonthTick(iso: Iso, place: Place): string {
  const january = iso.slice(5, 7) === "01";
  return formatter(place, { month: "short", ...(january ? { year: "numeric" } : {}) }, iso).format(
    new Date(iso),
  );
}

/** "today", "in 18 days"; null once the day is over. */
export function sayInDays(iso: Iso, speech: Speech): string | null {
  const days = daysUntil(iso, speech.now);
  return Number.isFinite(days) && days >= 0 ? speech.t("progress.days.in", { days }) : null;
}

/** "40 days left" on one line, "last day"; null once the day is over. */
export function sayDaysLeft(iso: Iso, speech: Speech): string | null {
  const days = daysUntil(iso, speech.now);
  return Number.isFinite(days) && days >= 0
    ? speech.t("progress.days.left", { days }).replaceAll(" ", "\u00a0")
    : null;
}
