/**
 * The domain as plain JSON: no class instances, dates as ISO strings. What a whole screen and its `/api` reply
 * are made of it is in views.ts.
 */

/** ISO 8601 date-time with offset; a bare `YYYY-MM-DD` only where Capillary gives no time. */
export type Iso = string;

/** What an amount counts. `currency` is an alternate currency, named in `unitName`. */
export type Unit = "points" | "money" | "visits" | "transactions" | "items" | "currency" | "value";

/** `currency` is an ISO 4217 code, or null when the brand file names none. */
export type Money = { amount: number; currency: string | null };

/**
 * The equation of a programme: spendable = lifetime - redeemed - ended - returned + adjusted + otherChanges.
 * Only `adjusted` and `otherChanges` may be negative; null = Capillary did not supply it.
 */
export type Points = {
  spendable: number;
  lifetime: number | null;
  redeemed: number | null;
  ended: number | null;
  returned: number | null;
  adjusted: number | null;
  otherChanges: number | null;
  arriving: number | null;
  /** Promised points returned or ended before they became spendable; shown in the table only. */
  delayedReturned: number | null;
  delayedEnded: number | null;
  worth: Money | null;
};

/** One way to reach or keep a tier: one strategy of Capillary's list. Amounts are in `unit`. */
export type Way = {
  /** Capillary's strategy name as sent, e.g. `CURRENT_POINTS` or `TRACKER`. */
  basis: string;
  unit: Unit;
  unitName: string | null;
  target: number | null;
  done: number | null;
  gap: number | null;
  validUntil: Iso | null;
  endless: boolean;
  tracker: {
    name: string;
    case: string | null;
    type: string | null;
    mode: string | null;
    period: string | null;
  } | null;
};

export type TierState = "top" | "climbing" | "qualified" | "lapsed" | "no-gap" | "no-tiers";

export type Tier = {
  name: string | null;
  rank: number | null;
  description: string | null;
  next: { name: string; rank: number | null } | null;
  endsOn: Iso | null;
  ends: "on" | "never" | "unknown";
  state: TierState;
  reach: Way[];
  keep: { confirmed: boolean; by: Iso | null; ways: Way[] } | null;
};

export type Partner = {
  partnerProgramId: number;
  name: string;
  description: string | null;
  type: "external" | "supplementary" | "unknown";
  linked: boolean;
  tier: string | null;
  tierEndsOn: Iso | null;
  memberNumber: string | null;
  from: Iso | null;
  to: Iso | null;
  state: "running" | "ended" | "upcoming" | "unknown";
};

export type Program = {
  programId: number;
  title: string | null;
  description: string | null;
  /** True when `loyaltyId` is a real id; Capillary sends -1 for "has not earned here yet". */
  enrolled: boolean;
  points: Points | null;
  tier: Tier | null;
  partners: Partner[];
};

export type CardStatus = "active" | "suspended" | "expired" | "deleted" | "not-issued" | "unknown";

export type Symbology = "code128" | "qrcode" | "ean13" | "pdf417" | "azteccode" | "datamatrix";

export type Card = {
  id: number;
  number: string;
  series: { id: string; code: string | null; name: string | null };
  type: "digital" | "physical" | "unknown";
  status: CardStatus;
  /** The brand's own word for the status, e.g. "NEW CARD". */
  statusLabel: string | null;
  label: string | null;
  fields: { name: string; value: string }[];
  externalId: string | null;
  /** null: the card cannot be used, so no code is drawn. */
  symbology: Symbology | null;
  issuedOn: Iso | null;
  expiresOn: Iso | null;
};

export type Tracker = {
  id: number;
  conditionId: number;
  name: string;
  condition: string | null;
  type: string;
  unit: Unit;
  value: number;
  window: {
    from: Iso | null;
    to: Iso | null;
    state: "open" | "closed" | "upcoming" | "inverted" | "unknown";
  };
  updatedOn: Iso | null;
  target: number | null;
};

export type Goal = {
  /** `periodId:targetRuleId` */
  id: string;
  groupId: number;
  programId: number | null;
  name: string;
  kind: "milestone" | "streak-cycle";
  unit: Unit;
  unitName: string | null;
  event: string | null;
  target: number;
  done: number;
  /** A date is given or done >= target. */
  achieved: boolean;
  achievedOn: Iso | null;
  enrolled: boolean;
  cycle: {
    label: string | null;
    from: Iso | null;
    to: Iso | null;
    /** As Capillary says. */
    current: boolean;
    /** By the clock. */
    state: "open" | "closed" | "upcoming" | "unknown";
  };
  steps: { at: number; reached: boolean; name: string }[];
};

export type Streak = {
  id: number;
  groupId: number;
  name: string;
  status: "achieved" | "in-progress" | "broken" | "unknown";
  count: number;
  of: number;
  achievedOn: Iso | null;
  nextStartsOn: Iso | null;
};

export type TierChange = {
  programId: number;
  from: string | null;
  to: string;
  on: Iso | null;
  kind: "upgrade" | "downgrade" | "renewal" | "unknown";
  store: string | null;
  /** Staff at full grade only. */
  notes?: string;
};

/** One lot of points with an end. `on` null = no end date (Capillary sends a date about a century ahead). */
export type ExpiryLot = { programId: number; amount: number; on: Iso | null; type: string | null };

/** One lot of promised points. `on` null = waits for a trigger, no date is known. */
export type ArrivingLot = { programId: number; amount: number; on: Iso | null };

export type AlternateCurrency = {
  programId: number;
  programName: string | null;
  name: string;
  available: number | null;
  lifetimeEarned: number | null;
  redeemed: number | null;
  expired: number | null;
  arriving: number | null;
};

/** A user group the member shares points with, or a group of programmes summed by Capillary. */
export type GroupBalance = {
  id: number;
  kind: "user-group" | "group-program";
  name: string;
  description: string | null;
  programs: string[];
  spendable: number | null;
  lifetime: number | null;
  arriving: number | null;
};

export type PromotionalPoints = {
  programId: number | null;
  amount: number;
  name: string | null;
  issuedOn: Iso | null;
  endsOn: Iso | null;
};

/** Criteria that come without progress: a sentence on screen, never a bar. */
export type TierCriteria = {
  upgrade: { basis: string; unit: Unit; value: number | null } | null;
  retention: { minPurchases: number | null; minVisits: number | null; hasDowngrade: boolean } | null;
};
