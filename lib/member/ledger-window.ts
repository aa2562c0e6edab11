import type { Iso } from "@/lib/loyalty/view-models";
import type { LedgerAsk } from "@/lib/member/endpoints";

/** Where a ledger reading stands. Nothing about the member is in it but how old their entries are. */
export type LedgerPlace = {
  /**
   * Last second of the window, `YYYY-MM-DDThh:mm:ss` of the cluster's clock; null: no dates asked. The
   * reference does not say how far an undated question reaches, so reading begins with it and goes on
   * window by window before its oldest entry.
   */
  until: string | null;
  /** From 0. */
  page: number;
};

/** How far back activity is offered: a bound on what a quiet member's reading can cost. */
export const farthestDays = 3 * 365;

const dayMs = 86_400_000;
// Capillary answers at most 90 days at once (https://docs.capillarytech.com/reference/get-ledger-information).
const windowMs = 90 * dayMs;

/** The clock of a zone at an instant, as Capillary's ledger takes it: seconds, no offset. */
export function wallTime(at: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  }).formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}:${part("second")}`;
}

/** Wall time a number of milliseconds earlier; wall times are counted as if they were UTC. */
function earlier(wall: string, ms: number): string {
  return new Date(Date.parse(`${wall}Z`) - ms).toISOString().slice(0, 19);
}

/** The question for a place. */
export function ledgerAsk({ until, page }: LedgerPlace): LedgerAsk {
  return until === null ? { page } : { page, startDate: earlier(until, windowMs - 1_000), endDate: until };
}

/**
 * The place after a page that was read; null: as far back as we go.
 * @param oldest the last entry's date on the page, null on an empty one
 */
export function placeAfter(
  place: LedgerPlace,
  read: { pageCount: number; oldest: Iso | null },
  clock: { now: Date; timeZone: string },
): LedgerPlace | null {
  if (place.page + 1 < read.pageCount) return { until: place.until, page: place.page + 1 };
  const now = wallTime(clock.now, clock.timeZone);
  const until =
    place.until !== null
      ? earlier(place.until, windowMs)
      : read.oldest === null
        ? now
        : earlier(wallTime(new Date(read.oldest), clock.timeZone), 1_000);
  return until < earlier(now, farthestDays * dayMs) ? null : { until, page: 0 };
}

/** True when a window lies wholly before the day somebody joined, with a day to spare for zones. */
export function isBefore(place: LedgerPlace, joinedOn: Iso): boolean {
  return place.until !== null && place.until < earlier(`${joinedOn.slice(0, 10)}T00:00:00`, dayMs);
}
