import type { Calendar } from "@/lib/sandbox/calendar";
import type { JsonObject } from "@/lib/sandbox/json";

export type TierChange = {
  daysAgo: number;
  from: string;
  to: string;
  type: "UPGRADE" | "DOWNGRADE" | "RENEWAL";
  /** Older entries lack `toTierExpiryDate` and `changedOnISO`. */
  older?: boolean;
};

/** One entry of `slabHistory[]`. Its notes are internal wording. */
export const tierChange = (
  calendar: Calendar,
  { daysAgo, from, to, type, older }: TierChange,
): JsonObject => ({
  from,
  to,
  fromTierExpiryDate: calendar.endOf(90 - daysAgo),
  ...(older ? {} : { toTierExpiryDate: calendar.endOf(365 - daysAgo) }),
  changedOn: calendar.at(-daysAgo, "14:41:26"),
  ...(older ? {} : { changedOnISO: calendar.at(-daysAgo, "14:41:26") }),
  notes: `manual slab adjustment reason: sandbox note for ${to}`,
  store: { code: "sandbox.store01", name: "Indiranagar" },
  type,
  programId: 9001,
});
