import type { Json, JsonObject } from "@/lib/sandbox/json";

export type IdentifierKind =
  | "mobile"
  | "email"
  | "externalId"
  | "cardnumber"
  | "cardExternalId"
  | "wechat"
  | "id";
export type Identifier = { kind: IdentifierKind; value: string };

/** One programme of `loyaltyProgramDetails`: what never changes, and the gap parts by days ahead. */
export type ProgramPart = {
  base: JsonObject;
  /** `upgradeStrategies`; null when the cluster supplies no gap for it. */
  upgrade: ((daysAhead: number) => readonly Json[]) | null;
  /** `gapToRenewSummary`; null in the base tier and where none is supplied. */
  renew: ((daysAhead: number, call: "id" | "lookup") => JsonObject) | null;
};

/** Everything the customer-details calls can say about a person. Absent parts are `null`. */
export type CustomerParts = {
  profiles: (call: "id" | "lookup") => readonly JsonObject[];
  loyaltyInfo: JsonObject;
  segments: JsonObject;
  associatedWith: string;
  extendedFields: JsonObject;
  cards: readonly JsonObject[];
  /** null: fetching this part failed, so the answer lacks it. */
  programs: readonly ProgramPart[] | null;
  groupPrograms: readonly JsonObject[] | null;
  slabHistory: readonly JsonObject[];
  tierUpgradeCriteria: JsonObject | null;
  membershipRetentionCriteria: JsonObject | null;
  optinStatus: string;
  ndncStatus: string;
  promotionalPoints: JsonObject;
  expirySchedules: readonly JsonObject[];
  expiredPoints: readonly JsonObject[];
  returnedPoints: readonly JsonObject[];
  subscriptions: readonly JsonObject[];
  alternateCurrencies: readonly JsonObject[];
  userGroups: readonly JsonObject[];
  fraudDetails: JsonObject;
  customerStatus: JsonObject;
  warnings: readonly JsonObject[];
};

/** A row of a target group; `active` is the milestone's own switch (`includeInactiveTargets`). */
export type TargetGroup = {
  head: JsonObject;
  tail: JsonObject;
  streaks: readonly JsonObject[] | null;
  active: boolean;
  targets: readonly JsonObject[];
};

/** `erased`: deleted after a PII request. `merged`: answers with the survivor, or only says so. */
export type Standing =
  | { kind: "member" }
  | { kind: "not-enrolled" }
  | { kind: "erased" }
  | { kind: "merged"; survivorId: number | null };

/** Somebody the sandbox knows, with what each call says. Lists are functions where they can be long. */
export type Person = {
  id: number;
  /** The designed state this person stands for: a stable slug. */
  state: string;
  /** One line for the README and for tools. */
  about: string;
  mobile: string | null;
  email: string | null;
  externalId: string | null;
  cards: readonly string[];
  /** Every identifier a look-up finds this person by. */
  foundBy: readonly Identifier[];
  /** Behind dual eligibility: the only kind that finds this person. */
  primary: IdentifierKind | null;
  /** Source and account beyond INSTORE. */
  source: { name: string; accountId: string } | null;
  standing: Standing;
  customer: CustomerParts;
  trackers: () => readonly JsonObject[];
  targetsCustomer: JsonObject;
  targetGroups: readonly TargetGroup[];
  expiry: readonly JsonObject[];
  promised: { schedule: readonly JsonObject[]; triggerBased: readonly JsonObject[] };
  /** Newest first. */
  ledger: () => readonly JsonObject[];
  promotions: readonly JsonObject[];
};
