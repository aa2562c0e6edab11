import type {
  AlternateCurrency,
  Card,
  ExpiryLot,
  Goal,
  GroupBalance,
  Iso,
  Partner,
  PromotionalPoints,
  Streak,
  Tier,
  TierChange,
  TierCriteria,
  Tracker,
} from "@/lib/loyalty/view-models";
import type { Channel, Identifier, Subscription } from "@/lib/loyalty/views";

/**
 * Facts are what Capillary said, in our words, without anything that depends on the clock, the brand
 * or the reader: a kept answer stays true while `now` moves on. `lib/loyalty` turns facts into
 * view-models with `now` and the brand as arguments.
 */

export type TierFacts = Omit<Tier, "state"> & {
  /** Capillary says there is no higher tier: next rank -1 or next name "". */
  top: boolean;
};
export type PartnerFacts = Omit<Partner, "state">;
export type CardFacts = Omit<Card, "symbology" | "label" | "fields"> & {
  /** Custom and extended fields as sent; the operator's allow-list picks from them. */
  allFields: { name: string; value: string }[];
};
export type TrackerFacts = Omit<Tracker, "window" | "target"> & { from: Iso | null; to: Iso | null };
export type GoalFacts = Omit<Goal, "cycle"> & {
  cycle: Omit<Goal["cycle"], "state">;
  /** CAPPING groups are earn limits, not goals. */
  limit: boolean;
  /** `…_ReturnBill` twin: staff only. */
  returnTwin: boolean;
  /** Non-continuous streaks do not reset when a cycle is missed. */
  tracking: "default" | "unified" | "streaks" | "non-continuous-streaks" | "capping" | "unknown";
};
export type StreakFacts = Omit<Streak, "status" | "nextStartsOn"> & {
  /** As Capillary says; `broken` is worked out from the cycles. */
  said: "achieved" | "in-progress" | "unknown";
};

export type PointsFacts = {
  spendable: number;
  lifetime: number | null;
  redeemed: number | null;
  ended: number | null;
  returned: number | null;
  adjusted: number | null;
  /** Promised points, not yet spendable. */
  arriving: number | null;
  delayedReturned: number | null;
  delayedEnded: number | null;
  /** Money per point, as `programPointsToCurrencyRatio`; null when not supplied. */
  ratio: number | null;
};

export type ProgramFacts = {
  programId: number;
  title: string | null;
  description: string | null;
  enrolled: boolean;
  points: PointsFacts | null;
  tier: TierFacts | null;
  partners: PartnerFacts[];
};

export type Identity = {
  /** The profiles part could not be read: names and identifiers are then unknown, not none. */
  unread?: true;
  /** null when missing, empty or masked by Capillary as `*****`. */
  firstName: string | null;
  lastName: string | null;
  identifiers: Identifier[];
  channels: Channel[];
  registeredOn: Iso | null;
  registeredAt: string | null;
  lifetimePurchases: number | null;
  /** Extended fields as sent; the operator's allow-list picks from them. */
  extendedFields: { name: string; value: string }[];
  optIn: "in" | "out" | "none" | "unknown" | null;
  doNotCall: "none" | "listed" | "unknown" | null;
};

/** Staff at full grade only. */
export type Standing = {
  fraud: "none" | "not-fraud" | "marked" | "confirmed" | "reconfirmed" | "internal" | "unknown" | null;
  status: string | null;
};

/** One customer-details answer, mapped. `null` = that part could not be read; `[]` = known to be none. */
export type Customer = {
  customerId: number;
  /** Set when Capillary answered with the survivor of a merge: the id that was asked for. */
  mergedFrom: number | null;
  /** Set when the answer is a survivor's (8069), a look-up by identifier included: that names no former id. */
  merged?: true;
  /** Set when Capillary says that the customer joined no programme (`non_loyalty`). */
  outside?: true;
  identity: Identity;
  programs: ProgramFacts[] | null;
  history: TierChange[] | null;
  criteria: TierCriteria | null;
  cards: CardFacts[] | null;
  /** From `embed=expirySchedules`; null when the part failed or was not asked for. */
  expiry: ExpiryLot[] | null;
  promotional: PromotionalPoints[] | null;
  currencies: AlternateCurrency[] | null;
  groups: GroupBalance[] | null;
  subscriptions: Subscription[] | null;
  standing: Standing;
};

/** One targetGroups answer, mapped. */
export type Targets = { goals: GoalFacts[]; streaks: StreakFacts[] };
