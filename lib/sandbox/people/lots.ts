import type { Calendar } from "@/lib/sandbox/calendar";
import type { JsonObject } from "@/lib/sandbox/json";

export type Lot = {
  points: number;
  inDays: number;
  programId?: number;
  type?: string;
  kind?: "fixed" | "rolling";
};

/** `expirySchedules[]` of the expiry call. docs.capillarytech.com/reference/get-points-expiry-schedule-light-api */
export const expiryLots = (calendar: Calendar, lots: readonly Lot[]): JsonObject[] =>
  lots.map(({ points, inDays, programId = 9001, type = "bill_regular", kind = "rolling" }) => ({
    points,
    expiryDate: calendar.date(inDays),
    expiryDateISO: calendar.at(inDays, "00:00:00"),
    programId,
    pointsType: type,
    expiryType: kind,
  }));

/** `expirySchedules[]` of customer details: without the kinds. */
export const embeddedLots = (lots: readonly JsonObject[]): JsonObject[] =>
  lots.map(({ pointsType: _type, expiryType: _kind, ...lot }) => lot);

/** `promisedPointsScheduleList[]`. docs.capillarytech.com/reference/get-points-conversion-schedule */
export const promisedLots = (calendar: Calendar, lots: readonly Lot[]): JsonObject[] =>
  lots.map(({ points, inDays, programId = 9001, type = "bill_regular" }) => ({
    points,
    redeemableFrom: calendar.date(inDays),
    redeemableFromISO: calendar.at(inDays, "00:00:00"),
    programId,
    pointsType: type,
  }));

/** `triggerBasedPointsList[]`: points that wait for something, without a date. */
export const waitingLots = (
  lots: readonly { points: number; programId?: number; type?: string }[],
): JsonObject[] =>
  lots.map(({ points, programId = 9001, type = "customer_promotions" }) => ({
    points,
    programId,
    pointsType: type,
  }));
