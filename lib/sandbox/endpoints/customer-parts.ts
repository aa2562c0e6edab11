import { flag } from "@/lib/sandbox/endpoints/call";
import { type JsonObject, part } from "@/lib/sandbox/json";
import type { CustomerParts, Person, ProgramPart } from "@/lib/sandbox/people/person";
import type { Settings } from "@/lib/sandbox/settings";

/** What a customer-details call asked for. Embed values are compared without regard to case. */
export type Wanted = {
  call: "id" | "lookup";
  embeds: ReadonlySet<string>;
  upgradeIn: number | null;
  renewIn: number | null;
  query: URLSearchParams;
};

function programDetails(program: ProgramPart, wanted: Wanted, settings: Settings): JsonObject {
  const { base, upgrade, renew } = program;
  const { upgradeIn, renewIn } = wanted;
  return {
    ...base,
    ...(settings.gapAddOn && upgrade && upgradeIn !== null ? { upgradeStrategies: upgrade(upgradeIn) } : {}),
    ...(settings.gapAddOn && renew && renewIn !== null
      ? { gapToRenewSummary: renew(renewIn, wanted.call) }
      : {}),
  };
}

const summaryFields = [
  "adjusted",
  "cumulativePurchases",
  "currentSlab",
  "expired",
  "lifetimePoints",
  "loyaltyId",
  "loyaltyPoints",
  "nextSlab",
  "nextSlabDescription",
  "nextSlabSerialNumber",
  "redeemed",
  "returned",
  "slabExpiryDate",
  "slabSNo",
];

/** `pointsSummary` says what the default programme (the first) says. */
function pointsSummary(programs: readonly ProgramPart[] | null): JsonObject {
  const first = programs?.[0];
  const fields = summaryFields.flatMap((name) => {
    const value = first?.base[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return first ? { pointsSummary: Object.fromEntries(fields) } : {};
}

function pointParts(parts: CustomerParts, { embeds, call }: Wanted): JsonObject {
  return {
    ...(embeds.has("points") ? pointsSummary(parts.programs) : {}),
    ...part("promotionalPoints", embeds.has("promotionalpoints"), () => parts.promotionalPoints),
    ...part("expirySchedules", embeds.has("expiryschedules"), () => parts.expirySchedules),
    ...part("expiredPoints", embeds.has("expiredpoints"), () => parts.expiredPoints),
    ...part("returnedPoints", embeds.has("returnedpoints"), () => parts.returnedPoints),
    ...part(
      "alternateCurrencyDetails",
      call === "lookup" && embeds.has("alternatecurrencies"),
      () => parts.alternateCurrencies,
    ),
  };
}

function programParts(parts: CustomerParts, wanted: Wanted, settings: Settings): JsonObject {
  if (!wanted.embeds.has("mlp") || parts.programs === null) return {};
  return {
    loyaltyProgramDetails: parts.programs.map((program) => programDetails(program, wanted, settings)),
    ...(parts.groupPrograms ? { groupLoyaltyProgramDetails: parts.groupPrograms } : {}),
  };
}

/** Flags of the by-id call only. docs.capillarytech.com/reference/get-customer-details-v2 */
function flaggedParts(parts: CustomerParts, { call, query }: Wanted): JsonObject {
  if (call !== "id") return {};
  const { tierUpgradeCriteria, membershipRetentionCriteria } = parts;
  return {
    ...part("optinStatus", flag(query, "optinStatus"), () => parts.optinStatus),
    ...part("ndncStatus", flag(query, "ndncStatus"), () => parts.ndncStatus),
    ...part("slabHistory", flag(query, "slabHistory"), () => parts.slabHistory),
    ...(tierUpgradeCriteria && flag(query, "tierUpgradeCriteria") ? { tierUpgradeCriteria } : {}),
    ...(membershipRetentionCriteria && flag(query, "membershipRetentionCriteria")
      ? { membershipRetentionCriteria }
      : {}),
  };
}

function standingParts(parts: CustomerParts, { call, embeds, query }: Wanted): JsonObject {
  const groups = embeds.has("usergroup") || flag(query, "includedAllUserGroup2");
  const page = { limit: 10, offset: 0, total: parts.userGroups.length };
  return {
    ...part("subscriptionInfo", embeds.has("subscriptions"), () => ({ subscriptions: parts.subscriptions })),
    ...part("fraudDetails", flag(query, "includedFraudDetails"), () => parts.fraudDetails),
    ...part("customerStatus", call === "lookup" && embeds.has("customerstatus"), () => parts.customerStatus),
    ...part("userGroups2", groups, () => parts.userGroups),
    ...part("ug2Pagination", groups && flag(query, "ug2PaginationDetails"), () => page),
  };
}

/** One customer-details answer: a part is there only when it was asked for; cards unless they were declined. */
export function customerDetails(person: Person, wanted: Wanted, settings: Settings): JsonObject {
  const parts = person.customer;
  const profiles = parts.profiles(wanted.call);
  return {
    id: person.id,
    profiles: flag(wanted.query, "includedOnlyCurrentProfile") ? profiles.slice(0, 1) : profiles,
    loyaltyInfo: parts.loyaltyInfo,
    segments: wanted.embeds.has("segments") ? parts.segments : {},
    associatedWith: parts.associatedWith,
    extendedFields: parts.extendedFields,
    ...flaggedParts(parts, wanted),
    ...pointParts(parts, wanted),
    ...programParts(parts, wanted, settings),
    ...standingParts(parts, wanted),
    ...part("cardDetails", !wanted.embeds.has("ignorecarddetails"), () => parts.cards),
    warnings: parts.warnings,
  };
}
