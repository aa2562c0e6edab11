import { daysUntil, isPastDay, startOf } from "@/lib/loyalty/dates";
import { tidy } from "@/lib/loyalty/numbers";
import type { ExpiryLot } from "@/lib/loyalty/view-models";

/** A warning is due when points end within this many days. */
export const endingSoonDays = 30;

/**
 * One row per programme and day, soonest first, lots without an end last. Capillary sends a row per
 * kind of points (https://docs.capillarytech.com/reference/get-points-expiry-schedule-light-api);
 * members ask "how many end that day". `type` is kept where all lots of the day share it.
 */
export function sumExpiry(lots: readonly ExpiryLot[]): ExpiryLot[] {
  const byDay = new Map<string, ExpiryLot>();
  for (const lot of lots) {
    const key = `${lot.programId}|${lot.on?.slice(0, 10) ?? ""}`;
    const sum = byDay.get(key);
    byDay.set(key, sum ? { ...earlier(sum, lot), amount: tidy(sum.amount + lot.amount) } : lot);
  }
  return [...byDay.values()].sort((a, b) => time(a) - time(b) || a.programId - b.programId);
}

/** Summed lots that still lie ahead (today included); lots without an end last. Empty lots are left out. */
export function upcomingExpiry(lots: readonly ExpiryLot[], now: Date): ExpiryLot[] {
  return sumExpiry(lots).filter((lot) => lot.amount > 0 && (lot.on === null || !isPastDay(lot.on, now)));
}

/** Summed lots that end within `days` from today, soonest first; of one programme, or of all for null. */
export function endingWithin(
  lots: readonly ExpiryLot[],
  now: Date,
  { days = endingSoonDays, programId = null }: { days?: number; programId?: number | null } = {},
): (ExpiryLot & { on: string })[] {
  return upcomingExpiry(lots, now).flatMap((lot) =>
    lot.on !== null && (programId === null || lot.programId === programId) && daysUntil(lot.on, now) <= days
      ? [{ ...lot, on: lot.on }]
      : [],
  );
}

/** The next lot to end, however far ahead; null when none has an end. */
export function soonestExpiry(
  lots: readonly ExpiryLot[],
  now: Date,
  programId: number | null = null,
): (ExpiryLot & { on: string }) | null {
  return endingWithin(lots, now, { days: Number.POSITIVE_INFINITY, programId })[0] ?? null;
}

function earlier(sum: ExpiryLot, lot: ExpiryLot): ExpiryLot {
  const first = time(lot) < time(sum) ? lot : sum;
  return { ...first, type: sum.type === lot.type ? sum.type : null };
}

function time(lot: ExpiryLot): number {
  return lot.on === null ? Number.MAX_SAFE_INTEGER : startOf(lot.on);
}
