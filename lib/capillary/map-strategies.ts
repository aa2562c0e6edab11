import type { z } from "zod";
import { parseText } from "@/lib/capillary/numbers";
import type { Reader } from "@/lib/capillary/reader";
import {
  renewStrategySchema,
  renewSummarySchema,
  trackerIdentifiersSchema,
  upgradeStrategySchema,
  upgradeValuesSchema,
} from "@/lib/capillary/schemas/strategies";
import { unitOfStrategy } from "@/lib/capillary/units";
import { isNoEnd } from "@/lib/loyalty/dates";
import type { Tier, Way } from "@/lib/loyalty/view-models";

/**
 * Ways to reach the next tier, from any published shape of them: v2 `upgradeStrategies`, the user
 * group's `gapToUpgrade` list, v1.1 `{upgrade_strategy: […]}` with snake_case and strings. null = not
 * supplied or not readable; [] = Capillary lists none.
 * https://docs.capillarytech.com/reference/get-customer-details
 */
export function mapUpgradeWays(value: unknown, reader: Reader): Way[] | null {
  const plain = camelKeys(value);
  const list = isRecord(plain) ? plain.upgradeStrategy : plain;
  return reader.list("upgradeStrategies", list, upgradeStrategySchema, (row) => upgradeWay(row, reader));
}

/**
 * What keeps the tier: v2 `gapToRenewSummary` (object, or the array its table says), the user group's
 * `gapToRenew`, v1.1 `gap_to_renew`. null = not supplied (normal in the base tier) or not readable.
 */
export function mapRenewal(value: unknown, reader: Reader): Tier["keep"] {
  const plain = camelKeys(value);
  const summary = reader.object("gapToRenewSummary", only(plain), renewSummarySchema);
  if (!summary) return null;
  const expiry = reader.date("gapToRenewSummary.tierExpiryDate", summary.tierExpiryDate);
  const endless = expiry !== null && isNoEnd(expiry, reader.answeredAt);
  const path = "gapToRenewSummary.renewStrategies";
  const ways = reader.list(
    path,
    summary.renewStrategies ?? summary.renewStrategy,
    renewStrategySchema,
    (row) => renewWay(row, endless, reader),
  );
  return {
    confirmed: reader.flag("gapToRenewSummary.renewConfirmed", summary.renewConfirmed) ?? false,
    by: endless ? null : expiry,
    ways: ways ?? [],
  };
}

function upgradeWay(row: z.output<typeof upgradeStrategySchema>, reader: Reader): Way | null {
  const basis = reader.text("upgradeStrategies[].upgradeBasedOn", row.upgradeBasedOn);
  if (basis === null) return null;
  const path = "upgradeStrategies[].customerUpgradeEntityValues";
  const values = reader.object(path, row.customerUpgradeEntityValues, upgradeValuesSchema);
  const validUntil = reader.date(`${path}.valueValidUpto`, values?.valueValidUpto);
  const endless = validUntil !== null && isNoEnd(validUntil, reader.answeredAt);
  const target = reader.count("upgradeStrategies[].upgradeThreshold", row.upgradeThreshold);
  const done = reader.count(`${path}.currentValue`, values?.currentValue);
  return {
    ...whatItCounts(basis, row, reader),
    target,
    done,
    gap: gapOf(reader.amount(`${path}.gapToUpgrade`, values?.gapToUpgrade), done, target),
    validUntil: endless ? null : validUntil,
    endless,
  };
}

function renewWay(row: z.output<typeof renewStrategySchema>, endless: boolean, reader: Reader): Way | null {
  const path = "renewStrategies[]";
  const basis = reader.text(`${path}.renewBasedOn`, row.renewBasedOn);
  if (basis === null) return null;
  const target = reader.count(`${path}.renewThreshold`, row.renewThreshold);
  const done = reader.count(`${path}.customerRenewEntityValue`, row.customerRenewEntityValue);
  const gap = reader.amount(`${path}.customerGapToRenewValue`, row.customerGapToRenewValue);
  return {
    ...whatItCounts(basis, row, reader),
    target,
    done,
    gap: gapOf(gap, done, target),
    validUntil: null,
    endless,
  };
}

type Identified = Pick<
  z.output<typeof upgradeStrategySchema>,
  "trackerEntityIdentifiers" | "upgradeEntityIdentifers" | "upgradeEntityIdentifiers"
> & { renewEntityIdentifiers?: unknown };

function whatItCounts(basis: string, row: Identified, reader: Reader) {
  const tracker = trackerOf(row, reader);
  return { basis, unit: unitOfStrategy(basis, tracker?.type ?? null), unitName: null, tracker };
}

// The tables say "array of objects" and list single fields; v1.1 sends {} where no tracker is meant.
function trackerOf(row: Identified, reader: Reader): Way["tracker"] {
  const value =
    row.trackerEntityIdentifiers ??
    row.upgradeEntityIdentifers ??
    row.upgradeEntityIdentifiers ??
    row.renewEntityIdentifiers;
  const path = "trackerEntityIdentifiers";
  const fields = reader.object(path, only(value), trackerIdentifiersSchema);
  const name = reader.text(`${path}.trackerName`, fields?.trackerName);
  if (!fields || name === null) return null;
  const period = [fields.trackerCasePeriodValue, fields.trackerCasePeriodType].flatMap((part) => {
    const text = parseText(typeof part === "number" ? String(part) : part);
    return text === null ? [] : [text];
  });
  return {
    name,
    case: reader.text(`${path}.trackerCaseName`, fields.trackerCaseName),
    type: reader.text(`${path}.trackerType`, fields.trackerType),
    mode: reader.text(`${path}.trackerMode`, fields.trackerMode),
    period: period.length > 0 ? period.join(" ") : null,
  };
}

// A gap below zero is not published. It is "nothing missing" only where the other two figures agree.
function gapOf(gap: number | null, done: number | null, target: number | null): number | null {
  if (gap === null || gap >= 0) return gap;
  return done !== null && target !== null && done >= target ? 0 : null;
}

function only(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

/** v1.1's `upgrade_based_on` and the table's own spelling of it, in the one form that v2 payloads use. */
function camelKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelKeys);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).filter(([key]) => key !== "__proto__");
  return Object.fromEntries(
    entries.map(([key, each]) => [
      key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      camelKeys(each),
    ]),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
