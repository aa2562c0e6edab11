import type { Tier, TierChange, Way } from "@/lib/loyalty/view-models";

export function exampleWay(change: Partial<Way> = {}): Way {
  return {
    basis: "CURRENT_POINTS",
    unit: "points",
    unitName: null,
    target: 10_000,
    done: 7_000,
    gap: 3_000,
    validUntil: "2026-12-31T23:59:59Z",
    endless: false,
    tracker: null,
    ...change,
  };
}

export const visits = exampleWay({
  basis: "TRACKER_VALUE_BASED",
  unit: "visits",
  target: 8,
  done: 5,
  gap: 3,
  tracker: {
    name: "Visits",
    case: "all stores",
    type: "CUSTOMER_VISITS",
    mode: "MOVING_WINDOW",
    period: "12 MONTHS",
  },
});

export const spend = exampleWay({
  basis: "CUMULATIVE_PURCHASES",
  unit: "money",
  target: 4_000,
  done: 1_120,
  gap: 2_880,
});

export const keepSpend = exampleWay({
  basis: "PURCHASE",
  unit: "money",
  target: 2_500,
  done: 1_860,
  gap: 640,
  validUntil: null,
});

export function exampleTier(change: Partial<Tier> = {}): Tier {
  return {
    name: "Coral",
    rank: 2,
    description: null,
    next: { name: "Opal", rank: 3 },
    endsOn: "2026-12-31T23:59:59Z",
    ends: "on",
    state: "climbing",
    reach: [exampleWay(), visits, spend],
    keep: { confirmed: false, by: "2026-12-31T23:59:59Z", ways: [keepSpend] },
    ...change,
  };
}

export const exampleHistory: TierChange[] = [
  { programId: 973, from: "Coral", to: "Coral", on: "2026-01-01T09:00:00Z", kind: "renewal", store: null },
  {
    programId: 973,
    from: "Pearl",
    to: "Coral",
    on: "2025-03-14T15:10:00Z",
    kind: "upgrade",
    store: "Dubai Mall",
  },
  { programId: 973, from: "Coral", to: "Pearl", on: "2025-02-09T02:00:00Z", kind: "downgrade", store: null },
  {
    programId: 973,
    from: "Pearl",
    to: "Coral",
    on: "2024-02-09T11:20:00Z",
    kind: "upgrade",
    store: "Online",
  },
  {
    programId: 973,
    from: null,
    to: "Pearl",
    on: "2023-11-02T10:00:00Z",
    kind: "unknown",
    store: "Marina Mall",
  },
  { programId: 973, from: "Pearl", to: "Pearl Plus", on: null, kind: "unknown", store: null },
];
