import type { JsonObject } from "@/lib/sandbox/json";

/** A till or person as `attribution` names it. Names of staff: nothing of it may reach a browser. */
export const till = (id: number, code: string, name = code): JsonObject => ({
  id,
  code,
  name,
  type: "TILL",
  referenceId: -1,
  default: false,
});

/** The longer form in `loyaltyInfo.attributionV2.createdBy`. */
export const fullTill = (id: number, code: string, name = code): JsonObject => ({
  id,
  code,
  description: "",
  name,
  type: "TILL",
  referenceId: -1,
  adminType: "GENERAL",
  isActive: true,
  isOuEnabled: false,
  timeZoneId: 191,
  currencyId: 95,
  languageId: 148,
  default: false,
});

type Contact = { type: string; value: string; verified?: boolean };

/** `commChannels`, each the primary of its type. */
export const channels = (contacts: readonly Contact[]): JsonObject[] =>
  contacts.map(({ type, value, verified = false }) => ({
    type,
    value,
    primary: true,
    verified,
    meta: { residence: false, office: false },
    attributes: {},
  }));

export type ProfileFacts = {
  id: number;
  /** Absent and "" are both seen in published answers. */
  firstName?: string;
  lastName?: string;
  identifiers: readonly { type: string; value: string }[];
  verified?: boolean;
  attribution: JsonObject;
  source?: string;
  accountId?: string;
  autoUpdateTime: string;
};

/** One entry of `profiles[]`. docs.capillarytech.com/reference/get-customer-details-v2 */
export function profile(facts: ProfileFacts): JsonObject {
  const { id, firstName, lastName, identifiers, attribution, autoUpdateTime } = facts;
  const contacts = identifiers
    .filter(({ type }) => type === "mobile" || type === "email")
    .map((contact) => ({ ...contact, verified: facts.verified ?? false }));
  return {
    ...(firstName === undefined ? {} : { firstName }),
    ...(lastName === undefined ? {} : { lastName }),
    attribution,
    fields: {},
    allFields: {},
    identifiers,
    commChannels: channels(contacts),
    source: facts.source ?? "INSTORE",
    userId: id,
    accountId: facts.accountId ?? "",
    conflictingProfileList: [],
    autoUpdateTime,
    identifiersAll: identifiers,
  };
}
