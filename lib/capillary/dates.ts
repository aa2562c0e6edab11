import { offsetOfWall } from "@/lib/capillary/zone-offset";
import type { Iso } from "@/lib/loyalty/view-models";

const bareDate = /^(\d{4})-(\d{2})-(\d{2})$/;
const dateTime =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s*(Z|IST|[+-]\d{2}:?\d{2})?$/i;
const epochText = /^\d{9,13}(\.\d+)?$/;

/** Epoch numbers below this are seconds (badges), from here on milliseconds (rewards). */
const firstMilliseconds = 1e11;

/**
 * One of Capillary's dozen date forms as ISO 8601 with offset, on the clock it was written for:
 * a bare day stays a bare day; a time without zone is server time, so it gets `serverZone`'s offset
 * of that moment; `IST` is +05:30; missing seconds are :00; numbers are epoch seconds or milliseconds.
 * null for anything else, impossible days and years outside 1900–9999.
 * https://docs.capillarytech.com/reference/timezone-management
 *
 * @param serverZone IANA zone of the cluster
 */
export function parseCapillaryDate(text: unknown, serverZone: string): Iso | null {
  if (typeof text === "number") return fromEpoch(text);
  if (typeof text !== "string") return null;
  const value = text.trim();
  if (epochText.test(value)) return fromEpoch(Number(value));
  const day = bareDate.exec(value);
  if (day) return isRealDay(day[1], day[2], day[3]) ? value : null;
  const found = dateTime.exec(value);
  return found ? fromParts(found, serverZone) : null;
}

function fromParts(found: RegExpExecArray, serverZone: string): Iso | null {
  const [, year, month, date, hours = "", minutes = "", seconds = "00", fraction = "", zone] = found;
  if (!isRealDay(year, month, date)) return null;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const millis = fraction.slice(0, 3).padEnd(3, "0");
  const wall = `${year}-${month}-${date}T${hours}:${minutes}:${seconds}${millis === "000" ? "" : `.${millis}`}`;
  const offset = zone ? namedOffset(zone) : offsetOfWall(wall, serverZone);
  return offset === null ? null : `${wall}${offset}`;
}

function namedOffset(zone: string): string | null {
  const name = zone.toUpperCase();
  if (name === "Z") return "Z";
  if (name === "IST") return "+05:30";
  const hours = name.slice(1, 3);
  const minutes = name.slice(-2);
  if (Number(hours) > 14 || Number(minutes) > 59) return null;
  return hours === "00" && minutes === "00" ? "Z" : `${name.charAt(0)}${hours}:${minutes}`;
}

function fromEpoch(value: number): Iso | null {
  const millis = value < firstMilliseconds ? value * 1000 : value;
  // Before 1973 an epoch is a small number that means something else.
  if (!Number.isFinite(millis) || millis < 1e11 || millis > 253_402_300_799_999) return null;
  return new Date(Math.floor(millis)).toISOString().replace(".000Z", "Z");
}

const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

// Counted here and not by Date, which would be asked three times for every row of a long list.
function isRealDay(yearText = "", monthText = "", dayText = ""): boolean {
  const [year, month, day] = [Number(yearText), Number(monthText), Number(dayText)];
  const last = daysOfMonth[month - 1];
  if (year < 1900 || last === undefined || day < 1 || day > last) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month !== 2 || day < 29 || leap;
}
