/**
 * What screens and `/api` share: plain JSON, no class instances, dates as ISO strings.
 * A section is `null` exactly when it could not be read; `[]` means "known to be none".
 */

/** ISO 8601 date-time with offset; a bare `YYYY-MM-DD` only where Capillary gives no time. */
export type Iso = string;

/** What an amount counts. `currency` is an alternate currency, named in `unitName`. */
export type Unit = "points" | "money" | "visits" | "transactions" | "items" | "currency" | "value";

/** `currency` is an ISO 4217 code, or null when the brand file names none. */
export type Money = { amount: number; currency: string | null };

export type SectionName =
  | "programs"
  | "points"
  | "tier"
  | "history"
  | "cards"
  | "trackers"
  | "goals"
  | "streaks"
  | "activity"
  | "expiry"
  | "arriving"
  | "currencies"
  | "groups"
  | "profile"
  | "lookups";

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

export type NextGoal =
  | { kind: "upgrade"; programId: number; to: string; way: Way }
  | { kind: "renewal"; programId: number; by: Iso | null; way: Way }
  | { kind: "milestone"; goal: Goal }
  | { kind: "streak"; streak: Streak };

export type Alert =
  | { kind: "points-ending"; programId: number; amount: number; on: Iso }
  | { kind: "renewal-at-risk"; programId: number; by: Iso; way: Way }
  | { kind: "just-upgraded"; programId: number; tier: string; on: Iso };

export type Home = {
  member: { displayName: string | null } | null;
  programs: Program[] | null;
  nextGoal: NextGoal | null;
  alerts: Alert[];
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

export type PointsView = {
  programs: { programId: number; title: string | null; points: Points | null }[] | null;
  expiry: ExpiryLot[] | null;
  arriving: ArrivingLot[] | null;
  currencies: AlternateCurrency[] | null;
  groups: GroupBalance[] | null;
  promotional: PromotionalPoints[];
};

export type ActivityKind = "earned" | "spent" | "ended" | "adjusted" | "arriving" | "other";

export type ActivityEntry = {
  id: string;
  kind: ActivityKind;
  /** Capillary's event name, open-ended; screens map the known ones and fall back to plain words. */
  event: string;
  programId: number | null;
  programName: string | null;
  on: Iso | null;
  /** Signed change in points. */
  amount: number;
  /** Balance after the event, null where it cannot be known. */
  balance: number | null;
  place: string | null;
  /** For a reached target: its name. */
  detail: string | null;
};

export type ActivityView = { entries: ActivityEntry[] | null; next: string | null };

export type CardsView = { cards: Card[] | null };

export type ProgressView = {
  programs:
    | {
        programId: number;
        title: string | null;
        tier: Tier | null;
        history: TierChange[] | null;
        partners: Partner[];
        criteria: TierCriteria | null;
      }[]
    | null;
  trackers: Tracker[] | null;
};

/** Criteria that come without progress: a sentence on screen, never a bar. */
export type TierCriteria = {
  upgrade: { basis: string; unit: Unit; value: number | null } | null;
  retention: { minPurchases: number | null; minVisits: number | null; hasDowngrade: boolean } | null;
};

export type GoalsView = { goals: Goal[] | null; streaks: Streak[] | null; limits?: Goal[] };

export type Channel = { type: string; value: string; primary: boolean; verified: boolean | null };
export type Identifier = { type: string; value: string };
export type Subscription = { channel: string; priority: string; subscribed: boolean };

export type ProfileView = {
  firstName: string | null;
  lastName: string | null;
  identifiers: Identifier[];
  channels: Channel[];
  registeredOn: Iso | null;
  registeredAt: string | null;
  lifetimePurchases: Money | null;
  programs: {
    programId: number;
    title: string | null;
    description: string | null;
    tier: string | null;
    tierDescription: string | null;
  }[];
  fields: { name: string; value: string }[];
  subscriptions: Subscription[] | null;
  optIn: "in" | "out" | "none" | "unknown" | null;
  doNotCall: "none" | "listed" | "unknown" | null;
  lookups: { at: Iso; store: string }[] | null;
};

export type Grade = "masked" | "card" | "full";

/** What a store person sees first. Keys that the grade hides are absent and named in `hidden`. */
export type TillView = {
  handle: string;
  expiresAt: Iso;
  grade: Grade;
  hidden: string[];
  foundBy: { kind: string; shown: string };
  member: { displayName: string | null };
  /** `from` is null where Capillary names no former id (a look-up by identifier). */
  merged: { from: number | null } | null;
  programs: Program[] | null;
  /** At most three. */
  sayThis: { kind: string; text: string }[];
  usableToday: { points: number; worth: Money | null } | null;
  /** At most two. */
  goals: NextGoal[];
};

/** The envelope of every `/api` reply that carries data. */
export type Reply<T> = {
  data: T;
  /** Of the oldest part. */
  asOf: Iso;
  stale: boolean;
  unavailable: SectionName[];
  /** The parts that are dated, each with its own time; absent while all are fresh. */
  dated?: Partial<Record<SectionName, Iso>>;
};
