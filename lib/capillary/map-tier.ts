import type { z } from "zod";
import { mapRenewal, mapUpgradeWays } from "@/lib/capillary/map-strategies";
import type { Reader } from "@/lib/capillary/reader";
import type { programSchema } from "@/lib/capillary/schemas/customer";
import type { TierFacts } from "@/lib/loyalty/customer";
import { isNoEnd } from "@/lib/loyalty/dates";

type ProgramRow = z.output<typeof programSchema>;

const tierFields = ["slabSNo", "slabExpiryDate", "nextSlab", "nextSlabSerialNumber"] as const;

/**
 * The tier of one programme row. A programme without tiers has none of the tier's fields, or has them
 * empty: every name is then null. null = the tier's name alone is gone, renamed or of another type.
 */
export function mapTier(row: ProgramRow, reader: Reader): TierFacts | null {
  const name = reader.text("loyaltyProgramDetails[].currentSlab", row.currentSlab);
  if (row.currentSlab === undefined && tierFields.some((field) => row[field] !== undefined))
    return reader.missing("loyaltyProgramDetails[].currentSlab");
  // A name of another type is not "no tiers": the part is not readable.
  const empty = row.currentSlab === "" || row.currentSlab === null || row.currentSlab === undefined;
  if (name === null && !empty) return null;
  const rank = reader.count("loyaltyProgramDetails[].slabSNo", row.slabSNo);
  const expiry = reader.date(
    "loyaltyProgramDetails[].slabExpiryDate",
    row.slabExpiryDateISO,
    row.slabExpiryDate,
  );
  const endless = expiry !== null && isNoEnd(expiry, reader.answeredAt);
  return {
    name,
    rank: name === null ? null : rank,
    description: reader.text("loyaltyProgramDetails[].currentSlabDescription", row.currentSlabDescription),
    ...nextOf(row, reader),
    endsOn: endless ? null : expiry,
    ends: expiry === null ? "unknown" : endless ? "never" : "on",
    reach: mapUpgradeWays(row.upgradeStrategies ?? row.gapToUpgrade, reader) ?? [],
    keep: mapRenewal(row.gapToRenewSummary ?? row.gapToRenew, reader),
  };
}

// Highest tier: next rank -1 or next name "". An older sample has a name beside -1: the rank decides.
function nextOf(row: ProgramRow, reader: Reader): Pick<TierFacts, "next" | "top"> {
  const name = reader.text("loyaltyProgramDetails[].nextSlab", row.nextSlab);
  const rank = reader.id("loyaltyProgramDetails[].nextSlabSerialNumber", row.nextSlabSerialNumber);
  const top = rank === -1 || row.nextSlab === "";
  if (top || name === null) return { next: null, top };
  return { next: { name, rank: rank !== null && rank >= 0 ? rank : null }, top };
}
