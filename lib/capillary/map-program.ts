import type { z } from "zod";
import { mapTier } from "@/lib/capillary/map-tier";
import type { Reader } from "@/lib/capillary/reader";
import { partnerSchema, programSchema } from "@/lib/capillary/schemas/customer";
import type { PartnerFacts, PointsFacts, ProgramFacts } from "@/lib/loyalty/customer";
import { isNoEnd } from "@/lib/loyalty/dates";

type ProgramRow = z.output<typeof programSchema>;

/** The points part failed at Capillary: figures beside this warning are not figures. */
const pointsFailed = [91001, 8062];

/**
 * `loyaltyProgramDetails` (embed=mlp): one entry a programme. null = not in the answer or not whole.
 * Also reads `GET v2/customers/{id}/loyaltyDetails`, whose rows are the same.
 * https://docs.capillarytech.com/reference/get-customer-details
 */
export function mapPrograms(value: unknown, reader: Reader): ProgramFacts[] | null {
  return reader.list("loyaltyProgramDetails", value, programSchema, (row) => {
    const programId = reader.id("loyaltyProgramDetails[].programId", row.programId);
    return programId === null ? null : mapProgram(programId, row, reader);
  });
}

/** True when a warning inside HTTP 200 says that points could not be fetched: unavailable, never 0. */
export function arePointsMissing(reader: Pick<Reader, "warnings">): boolean {
  return pointsFailed.some((code) => reader.warnings.has(code));
}

function mapProgram(programId: number, row: ProgramRow, reader: Reader): ProgramFacts {
  const loyaltyId = reader.id("loyaltyProgramDetails[].loyaltyId", row.loyaltyId);
  return {
    programId,
    title: reader.text("loyaltyProgramDetails[].programTitle", row.programTitle),
    description: reader.text("loyaltyProgramDetails[].programDescription", row.programDescription),
    // -1 alone says "not earned here yet"; an id that is not there says nothing.
    enrolled: loyaltyId !== -1,
    points: arePointsMissing(reader) ? null : mapPoints(row, reader),
    tier: mapTier(row, reader),
    partners: mapPartners(row.linkedPartnerPrograms, reader),
  };
}

function mapPoints(row: ProgramRow, reader: Reader): PointsFacts | null {
  const count = (name: keyof ProgramRow) => reader.count(`loyaltyProgramDetails[].${name}`, row[name]);
  // Not totalAvailablePoints: that adds points which cannot be spent yet.
  const spendable = count("loyaltyPoints");
  if (spendable === null)
    return row.loyaltyPoints === undefined ? reader.missing("loyaltyProgramDetails[].loyaltyPoints") : null;
  const ratio = count("programPointsToCurrencyRatio");
  return {
    spendable,
    lifetime: count("lifetimePoints"),
    redeemed: count("redeemed"),
    ended: count("expired"),
    returned: count("returned"),
    adjusted: reader.amount("loyaltyProgramDetails[].adjusted", row.adjusted),
    arriving: count("delayedPoints"),
    delayedReturned: count("delayedReturnedPoints"),
    delayedEnded: count("delayedExpiredPoints"),
    ratio: ratio === 0 ? null : ratio,
  };
}

function mapPartners(value: unknown, reader: Reader): PartnerFacts[] {
  const path = "linkedPartnerPrograms";
  const partners = reader.list(path, value, partnerSchema, (row): PartnerFacts | null => {
    const partnerProgramId = reader.id(`${path}[].partnerProgramId`, row.partnerProgramId);
    const name = reader.text(`${path}[].partnerProgramName`, row.partnerProgramName);
    if (partnerProgramId === null || name === null) return null;
    return {
      partnerProgramId,
      name,
      description: reader.text(`${path}[].partnerProgramDescription`, row.partnerProgramDescription),
      type: partnerType(row.partnerProgramType, reader),
      linked: reader.flag(`${path}[].linked`, row.linked) ?? false,
      tier: reader.text(`${path}[].partnerTierName`, row.partnerTierName),
      tierEndsOn: endOf(`${path}[].partnerTierExpiryDate`, row.partnerTierExpiryDate, reader),
      memberNumber: reader.text(`${path}[].partnerMembershipId`, row.partnerMembershipId),
      from: reader.past(`${path}[].partnerProgramMembershipStartDate`, row.partnerProgramMembershipStartDate),
      to: endOf(`${path}[].partnerProgramMembershipEndDate`, row.partnerProgramMembershipEndDate, reader),
    };
  });
  return partners ?? [];
}

function endOf(path: string, value: unknown, reader: Reader): string | null {
  const end = reader.date(path, value);
  return end !== null && isNoEnd(end, reader.answeredAt) ? null : end;
}

function partnerType(value: unknown, reader: Reader): PartnerFacts["type"] {
  switch (value) {
    case "EXTERNAL":
      return "external";
    case "SUPPLEMENTARY":
      return "supplementary";
    default:
      return reader.unheard("linkedPartnerPrograms[].partnerProgramType", value);
  }
}
