import type { Query } from "@/lib/capillary/calls";

/**
 * How much of a customer to ask for. `member` is one call for all member screens (home, progress and
 * profile are other names of it, so that a visit of twenty pages costs few calls); `staff` adds fraud
 * status; `ahead` asks only for tiers and gaps of a later day.
 */
export type CustomerDetail = "member" | "home" | "progress" | "profile" | "staff" | "ahead";

/** Sections the answer must hold because they were asked for. */
export type Asked = {
  programs: boolean;
  history: boolean;
  criteria: boolean;
  expiry: boolean;
  promotional: boolean;
  subscriptions: boolean;
  currencies: boolean;
};

export type CustomerQuestion = { query: Query; asked: Asked };

const memberEmbeds = ["mlp", "expirySchedules", "promotionalPoints", "subscriptions", "userGroup"];
const userGroups = { includedAllUserGroup2: true, includedUserGroup2LoyaltyDetails: true };

/**
 * The question for `GET v2/customers/{id}`. `gapToUpgrade`/`gapToRenew` need embed=mlp; the five switches
 * of this page are not known to the look-up.
 * https://docs.capillarytech.com/reference/get-customer-details-v2
 */
export function customerQuestion(
  where: { source: string; accountId: string | null },
  detail: CustomerDetail,
  aheadDays: number,
): CustomerQuestion {
  const ahead = detail === "ahead";
  const switches = {
    slabHistory: true,
    tierUpgradeCriteria: true,
    membershipRetentionCriteria: true,
    optinStatus: true,
    ndncStatus: true,
  };
  return {
    query: {
      source: where.source,
      accountId: where.accountId,
      embed: ahead ? "mlp" : memberEmbeds.join(","),
      gapToUpgrade: aheadDays,
      gapToRenew: aheadDays,
      ...(ahead ? {} : { ...switches, ...userGroups }),
      ...(detail === "staff" ? { includedFraudDetails: true } : {}),
    },
    asked: {
      programs: true,
      history: !ahead,
      criteria: !ahead,
      expiry: !ahead,
      promotional: !ahead,
      subscriptions: !ahead,
      currencies: false,
    },
  };
}

export type IdentifierKind = "mobile" | "email" | "cardnumber" | "externalId" | "wechat";
export type CustomerIdentifier = { kind: IdentifierKind; value: string };

/**
 * The question for `GET v2/customers/lookup/customerDetails`. Several identifiers go as comma lists in
 * the same order (dual eligibility; the primary one must be among them, else 8015). Alternate
 * currencies and customer status are documented for this page only; tier history is not.
 * https://docs.capillarytech.com/reference/get-customer-details
 */
export function lookupQuestion(
  where: { source: string; accountId: string | null },
  identifiers: readonly CustomerIdentifier[],
  detail: CustomerDetail,
): CustomerQuestion {
  const embeds = [...memberEmbeds, "alternateCurrencies", "customerStatus"];
  return {
    query: {
      source: where.source,
      accountId: where.accountId,
      identifierName: identifiers.map(({ kind }) => kind).join(","),
      identifierValue: identifiers.map(({ value }) => value).join(","),
      embed: embeds.join(","),
      gapToUpgrade: 0,
      gapToRenew: 0,
      ...userGroups,
      ...(detail === "staff" ? { includedFraudDetails: true } : {}),
    },
    asked: {
      programs: true,
      history: false,
      criteria: false,
      expiry: true,
      promotional: true,
      subscriptions: true,
      currencies: true,
    },
  };
}

/** The same page for what it alone knows of a customer who is known otherwise: alternate currencies. */
export function currenciesQuestion(
  where: { source: string; accountId: string | null },
  { kind, value }: CustomerIdentifier,
): CustomerQuestion {
  return {
    query: {
      source: where.source,
      accountId: where.accountId,
      identifierName: kind,
      identifierValue: value,
      embed: "alternateCurrencies",
    },
    asked: {
      programs: false,
      history: false,
      criteria: false,
      expiry: false,
      promotional: false,
      subscriptions: false,
      currencies: true,
    },
  };
}
