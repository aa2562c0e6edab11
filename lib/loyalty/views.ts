import type {
  AlternateCurrency,
  ArrivingLot,
  Card,
  ExpiryLot,
  Goal,
  GroupBalance,
  Iso,
  Money,
  Partner,
  Points,
  Program,
  PromotionalPoints,
  Streak,
  Tier,
  TierChange,
  TierCriteria,
  Tracker,
  Way,
} from "@/lib/loyalty/view-models";

/**
 * What screens and `/api` share, made of the shapes of view-models.ts.
 * A section is `null` exactly when it could not be read; `[]` means "known to be none".
 */

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
