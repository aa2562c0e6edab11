import type {
  CardFacts,
  GoalFacts,
  PointsFacts,
  ProgramFacts,
  StreakFacts,
  TierFacts,
  TrackerFacts,
} from "@/lib/loyalty/customer";
import type { Way } from "@/lib/loyalty/view-models";

/** Plain facts for tests of rules; each test overrides what it is about. */
export const now = new Date("2026-11-21T10:42:00Z");

export function way(over: Partial<Way> = {}): Way {
  return {
    basis: "CURRENT_POINTS",
    unit: "points",
    unitName: null,
    target: 10_000,
    done: 7000,
    gap: 3000,
    validUntil: "2026-12-31",
    endless: false,
    tracker: null,
    ...over,
  };
}

export function tierFacts(over: Partial<TierFacts> = {}): TierFacts {
  return {
    name: "Coral",
    rank: 2,
    description: "Tier 2",
    next: { name: "Opal", rank: 3 },
    endsOn: "2027-03-31T23:59:59Z",
    ends: "on",
    top: false,
    reach: [way()],
    keep: null,
    ...over,
  };
}

export function pointsFacts(over: Partial<PointsFacts> = {}): PointsFacts {
  return {
    spendable: 1250,
    lifetime: 2000,
    redeemed: 500,
    ended: 200,
    returned: 100,
    adjusted: 50,
    arriving: 40,
    delayedReturned: 0,
    delayedEnded: 0,
    ratio: 0.1,
    ...over,
  };
}

export function programFacts(over: Partial<ProgramFacts> = {}): ProgramFacts {
  return {
    programId: 1,
    title: "Main",
    description: null,
    enrolled: true,
    points: pointsFacts(),
    tier: tierFacts(),
    partners: [],
    ...over,
  };
}

export function goalFacts(over: Partial<GoalFacts> = {}): GoalFacts {
  return {
    id: "1:1",
    groupId: 1,
    programId: null,
    name: "Autumn",
    kind: "milestone",
    unit: "money",
    unitName: null,
    event: "TransactionAdd",
    target: 100,
    done: 40,
    achieved: false,
    achievedOn: null,
    enrolled: true,
    cycle: { label: "Cycle_1", from: "2026-11-01", to: "2026-11-30", current: true },
    steps: [],
    limit: false,
    returnTwin: false,
    tracking: "default",
    ...over,
  };
}

/** A cycle of a streak: `1..n` November weeks or days, met or not. */
export function streakCycle(
  from: string,
  to: string,
  met: boolean,
  over: Partial<GoalFacts> = {},
): GoalFacts {
  return goalFacts({
    id: `${from}:7`,
    kind: "streak-cycle",
    target: 2,
    done: met ? 2 : 1,
    achieved: met,
    tracking: "streaks",
    cycle: { label: null, from, to, current: false },
    ...over,
  });
}

export function streakFacts(over: Partial<StreakFacts> = {}): StreakFacts {
  return {
    id: 9,
    groupId: 1,
    name: "Weekly",
    said: "in-progress",
    count: 2,
    of: 6,
    achievedOn: null,
    ...over,
  };
}

export function trackerFacts(over: Partial<TrackerFacts> = {}): TrackerFacts {
  return {
    id: 11,
    conditionId: 21,
    name: "Spend, all stores",
    condition: "Case1",
    type: "BILL_AMOUNT",
    unit: "money",
    value: 4180.5,
    from: "2026-01-01",
    to: "2026-12-31",
    updatedOn: "2026-11-20T00:00:00Z",
    ...over,
  };
}

export function cardFacts(over: Partial<CardFacts> = {}): CardFacts {
  return {
    id: 5,
    number: "8004000000001846",
    series: { id: "195", code: "main", name: "Main series" },
    type: "digital",
    status: "active",
    statusLabel: "ACTIVE",
    externalId: null,
    issuedOn: "2025-09-18T12:47:07Z",
    expiresOn: "2028-06-01T00:00:00Z",
    allFields: [
      { name: "custom_card_name", value: "TOM" },
      { name: "vehicle_number", value: "KA01B2020" },
      { name: "secret_note", value: "do not show" },
    ],
    ...over,
  };
}
