import { z } from "zod";

// Leaves are unknown on purpose: the reader turns each into a number, text or date, or into null and
// a report, so that one odd field costs itself and not the programme around it.
const leaf = z.unknown().optional();

export const trackerIdentifiersSchema = z.object({
  trackerName: leaf,
  trackerType: leaf,
  trackerMode: leaf,
  trackerCaseName: leaf,
  trackerCasePeriodType: leaf,
  trackerCasePeriodValue: leaf,
});

/** Three spellings: the v2 table's, and v1.1's with and without its typing slip. */
const identifiers = {
  trackerEntityIdentifiers: leaf,
  upgradeEntityIdentifers: leaf,
  upgradeEntityIdentifiers: leaf,
  renewEntityIdentifiers: leaf,
};

/** Required core: `upgradeBasedOn`: without it nobody knows what the figures count. */
export const upgradeStrategySchema = z.object({
  upgradeBasedOn: leaf,
  upgradeThreshold: leaf,
  customerUpgradeEntityValues: leaf,
  ...identifiers,
});

export const upgradeValuesSchema = z.object({
  currentValue: leaf,
  gapToUpgrade: leaf,
  valueValidUpto: leaf,
});

/** Required core: `renewBasedOn`. */
export const renewStrategySchema = z.object({
  renewBasedOn: leaf,
  renewThreshold: leaf,
  customerRenewEntityValue: leaf,
  customerGapToRenewValue: leaf,
  ...identifiers,
});

export const renewSummarySchema = z.object({
  tierExpiryDate: leaf,
  renewConfirmed: leaf,
  renewStrategies: leaf,
  renewStrategy: leaf,
});
