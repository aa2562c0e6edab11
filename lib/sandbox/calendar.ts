const dayMs = 86_400_000;
const pad = (value: number, width: number) => String(value).padStart(width, "0");

/**
 * Dates in the forms that Capillary's payloads show, counted in days from today (UTC).
 * docs.capillarytech.com/reference/timezone-management
 */
export type Calendar = {
  readonly today: string;
  /** `2026-11-21` */
  date(days: number): string;
  /** `2026-11-21T09:30:00Z` */
  at(days: number, time?: string): string;
  /** `2026-11-21T23:59:59Z` */
  endOf(days: number): string;
  /** `2026-11-21T09:30:00.000+0000`, the form of target groups */
  stamp(days: number, time?: string): string;
  /** `2026-11-21T09:30:00.000Z` */
  millis(days: number, time?: string): string;
  /** `2026-11-21 09:30:00.0`, the form of the ledger */
  sql(days: number, time?: string): string;
  /** `2026-11-21T09:30:00+05:30`, as a cluster in India answers */
  india(days: number, time?: string): string;
  /** 99 years ahead: Capillary's "does not end" */
  readonly neverDays: number;
};

/** A calendar whose today is the UTC day of `now`. */
export function calendarOf(now: Date): Calendar {
  const midnight = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  const date = (days: number) => {
    const day = new Date(midnight + days * dayMs);
    return `${pad(day.getUTCFullYear(), 4)}-${pad(day.getUTCMonth() + 1, 2)}-${pad(day.getUTCDate(), 2)}`;
  };
  const with_ = (days: number, time = "09:30:00") => `${date(days)}T${time}`;
  return {
    today: date(0),
    date,
    at: (days, time) => `${with_(days, time)}Z`,
    endOf: (days) => `${date(days)}T23:59:59Z`,
    stamp: (days, time) => `${with_(days, time)}.000+0000`,
    millis: (days, time) => `${with_(days, time)}.000Z`,
    sql: (days, time = "09:30:00") => `${date(days)} ${time}.0`,
    india: (days, time) => `${with_(days, time)}+05:30`,
    neverDays: 99 * 365,
  };
}

/** Milliseconds of a date or date-time in any of the forms above; zone-less means UTC. NaN when unreadable. */
export function readInstant(text: string): number {
  const iso = text.replace(" ", "T").replace(/\.\d+/, "");
  if (/^\d{4}-\d{2}-\d{2}$/.test(iso)) return Date.parse(`${iso}T00:00:00Z`);
  if (/[+-]\d{4}$/.test(iso)) return Date.parse(`${iso.slice(0, -2)}:${iso.slice(-2)}`);
  return Date.parse(/(Z|[+-]\d{2}:\d{2})$/.test(iso) ? iso : `${iso}Z`);
}
