import type { Reader } from "@/lib/capillary/reader";
import { slabChangeSchema, storeSchema } from "@/lib/capillary/schemas/customer";
import { sortHistory } from "@/lib/loyalty/history";
import type { TierChange } from "@/lib/loyalty/view-models";

/**
 * `slabHistory` (asked with slabHistory=true), newest first. null = not in the answer or not whole.
 * `changedOn` is local time labelled UTC (a published bug), so `changedOnISO` comes first. `notes` are
 * internal wording: staff at full grade only, taken out for everybody else by `withoutNotes`.
 * https://docs.capillarytech.com/reference/get-customer-details-v2
 */
export function mapHistory(value: unknown, reader: Reader): TierChange[] | null {
  const changes = reader.list("slabHistory", value, slabChangeSchema, (row): TierChange | null => {
    const programId = reader.id("slabHistory[].programId", row.programId);
    const to = reader.text("slabHistory[].to", row.to);
    if (programId === null || to === null) return null;
    const store = reader.object("slabHistory[].store", row.store, storeSchema);
    const notes = reader.text("slabHistory[].notes", row.notes);
    return {
      programId,
      from: reader.text("slabHistory[].from", row.from),
      to,
      on: reader.past("slabHistory[].changedOn", row.changedOnISO, row.changedOn),
      kind: kindOf(row.type, reader),
      store: reader.text("slabHistory[].store.name", store?.name),
      ...(notes === null ? {} : { notes }),
    };
  });
  return changes && sortHistory(changes);
}

// v1.1 writes RENEW.
function kindOf(value: unknown, reader: Reader): TierChange["kind"] {
  switch (value) {
    case "UPGRADE":
      return "upgrade";
    case "DOWNGRADE":
      return "downgrade";
    case "RENEWAL":
    case "RENEW":
      return "renewal";
    default:
      return reader.unheard("slabHistory[].type", value);
  }
}
