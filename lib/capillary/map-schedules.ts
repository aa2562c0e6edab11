import type { z } from "zod";
import { expirySteps } from "@/lib/capillary/map-embeds";
import { justOne, type Reader } from "@/lib/capillary/reader";
import {
  expiryScheduleSchema,
  promisedLotSchema,
  promisedPointsSchema,
} from "@/lib/capillary/schemas/schedules";
import { runNow, type Steps } from "@/lib/capillary/turns";
import { isNoEnd } from "@/lib/loyalty/dates";
import type { ArrivingLot, ExpiryLot } from "@/lib/loyalty/view-models";

/** The body of `pointsExpirySchedule`; null = not whole. The rows are those of `embed=expirySchedules`. */
export function mapExpirySchedule(content: unknown, reader: Reader): ExpiryLot[] | null {
  return runNow(expiryScheduleSteps(content, reader));
}

/** As `mapExpirySchedule`, a lot a step. */
export function* expiryScheduleSteps(content: unknown, reader: Reader): Steps<ExpiryLot[] | null> {
  const body = reader.object("body", content, expiryScheduleSchema);
  if (!body) return null;
  if (body.expirySchedules === undefined) return reader.missing("expirySchedules");
  return yield* expirySteps(body.expirySchedules, reader);
}

/**
 * The body of `promisedPointsSchedule`: dated lots, then lots that wait for a trigger. null = not whole:
 * one list without the other would be shown as all that is coming.
 */
export function mapPromisedPoints(content: unknown, reader: Reader): ArrivingLot[] | null {
  return runNow(promisedSteps(content, reader));
}

/** As `mapPromisedPoints`, a lot a step. */
export function* promisedSteps(content: unknown, reader: Reader): Steps<ArrivingLot[] | null> {
  const body = reader.object("body", content, promisedPointsSchema);
  if (!body) return null;
  const dated = yield* lots("promisedPointsScheduleList", body.promisedPointsScheduleList, true, reader);
  const triggered = yield* lots("triggerBasedPointsList", body.triggerBasedPointsList, false, reader);
  return dated && triggered ? [...dated, ...triggered] : null;
}

function* lots(path: string, value: unknown, dated: boolean, reader: Reader): Steps<ArrivingLot[] | null> {
  if (value === undefined) return reader.missing(path);
  if (value === null) return [];
  const row = (each: z.output<typeof promisedLotSchema>) => lotOf(path, each, dated, reader);
  return yield* reader.rows(path, value, promisedLotSchema, justOne(row));
}

function lotOf(
  path: string,
  row: z.output<typeof promisedLotSchema>,
  dated: boolean,
  reader: Reader,
): ArrivingLot | null {
  const programId = reader.id(`${path}[].programId`, row.programId);
  const amount = reader.count(`${path}[].points`, row.points);
  if (programId === null || amount === null) return null;
  if (!dated) return { programId, amount, on: null };
  const from = reader.date(`${path}[].redeemableFrom`, row.redeemableFromISO, row.redeemableFrom);
  if (from === null) return null;
  return { programId, amount, on: isNoEnd(from, reader.answeredAt) ? null : from };
}
