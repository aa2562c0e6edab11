import type { z } from "zod";
import { justOne, type Reader } from "@/lib/capillary/reader";
import { trackerSchema } from "@/lib/capillary/schemas/trackers";
import { runNow, type Steps } from "@/lib/capillary/turns";
import { unitOfTracker } from "@/lib/capillary/units";
import type { TrackerFacts } from "@/lib/loyalty/customer";
import { isNoEnd } from "@/lib/loyalty/dates";

type Row = z.output<typeof trackerSchema>;

/**
 * `data` of `GET v2/customers/{id}/trackers`, in Capillary's order. null = not a whole list. Ids repeat
 * (`id` + `conditionId` is the key), types go beyond the table, windows may be inverted, and a return after
 * the window makes a value negative: all are kept.
 * https://docs.capillarytech.com/reference/get_v2-customers-customerid-trackers
 */
export function mapTrackers(value: unknown, reader: Reader): TrackerFacts[] | null {
  return runNow(trackerSteps(value, reader));
}

/** As `mapTrackers`, a tracker a step: a member may have 11,000 of them. */
export function trackerSteps(value: unknown, reader: Reader): Steps<TrackerFacts[] | null> {
  return reader.rows(
    "data",
    value,
    trackerSchema,
    justOne((row) => mapTracker(row, reader)),
  );
}

function mapTracker(row: Row, reader: Reader): TrackerFacts | null {
  const id = reader.id("data[].id", row.id);
  const conditionId = reader.id("data[].conditionId", row.conditionId);
  const name = reader.text("data[].name", row.name);
  const amount = reader.amount("data[].value", row.value);
  if (id === null || conditionId === null || name === null || amount === null) return null;
  const type = reader.text("data[].type", row.type) ?? "UNKNOWN";
  const start = reader.past("data[].periodStartDate", row.periodStartDate);
  const end = reader.date("data[].periodEndDate", row.periodEndDate);
  return {
    id,
    conditionId,
    name,
    condition: reader.text("data[].conditionName", row.conditionName),
    type,
    unit: unitOfTracker(type),
    value: amount,
    from: start,
    // Group trackers have windows of a century: open, with no end to count down to.
    to: end !== null && isNoEnd(end, reader.answeredAt) ? null : end,
    updatedOn: reader.past("data[].updatedOn", row.updatedOn),
  };
}
