import type { Calendar } from "@/lib/sandbox/calendar";
import { movingWindow, pointsEnding, steady } from "@/lib/sandbox/people/course";
import type { Renewal, TrackerRef } from "@/lib/sandbox/people/gaps";
import type { Person } from "@/lib/sandbox/people/person";
import { peopleOf, type StateFacts } from "@/lib/sandbox/people/state";

const points = { lifetime: 30_000, redeemed: 9_000, expired: 1_000 };
const toPlatinum = [{ on: "CUMULATIVE_PURCHASES", threshold: 40_000, course: steady(21_000) }];
const spend = (done: number) => [{ on: "PURCHASE", threshold: 15_000, course: steady(done) }];

const beans: TrackerRef = {
  name: "Items in 5 days",
  type: "LINEITEM_COUNT",
  mode: "MOVING_WINDOW",
  caseName: "Case1",
  periodType: "DAYS",
  periodValue: "5",
};
const beansCourse = movingWindow(5, [
  { daysAgo: 1, amount: 1 },
  { daysAgo: 4, amount: 2 },
]);

const allKinds: Renewal = {
  endsInDays: 33,
  ways: [
    { on: "VISITS", threshold: 5, course: steady(1) },
    { on: "PURCHASE", threshold: 30_000, course: steady(12_000) },
    { on: "POINTS", threshold: 2_000, course: pointsEnding(123, [{ inDays: 10, amount: 100 }]) },
    { on: "TRACKER", threshold: 5, course: beansCourse, tracker: beans },
  ],
};

const keep = (n: number, state: string, about: string, renew: Renewal): StateFacts => ({
  n,
  state,
  about,
  programs: [{ points, tier: 3, ends: renew.endsInDays, upgrade: toPlatinum, renew }],
});

const renewals: readonly StateFacts[] = [
  keep(20, "keep-at-risk", "Gold ends in 41 days, 11,000 of 15,000: Keep comes first", {
    endsInDays: 41,
    ways: spend(11_000),
  }),
  keep(21, "keep-confirmed", "Gold ends in 41 days and its renewal is confirmed", {
    endsInDays: 41,
    confirmed: true,
    ways: spend(16_200),
  }),
  keep(22, "keep-later", "Gold ends in 200 days: Reach comes first", { endsInDays: 200, ways: spend(4_000) }),
  keep(23, "keep-all-kinds", "Renewal by visits, purchases, points and a tracker at once", allKinds),
  keep(24, "keep-no-ways", "Gold ends in 41 days, renewStrategies empty", { endsInDays: 41, ways: [] }),
  {
    n: 25,
    state: "criteria-only",
    about: "No gap; upgrade and retention criteria without progress",
    programs: [{ points, tier: 3, ends: 120, upgrade: "none supplied" }],
    parts: () => ({
      tierUpgradeCriteria: {
        purchaseType: "CUMULATIVE_PURCHASES",
        description: "purchase required for slab upgradation based on cumulative purchases",
        purchaseValue: 40_000,
      },
      membershipRetentionCriteria: { minPurchases: 15_000, minVisits: 6, isDownGradeStrategy: true },
    }),
  },
];

const histories: readonly StateFacts[] = [
  {
    n: 26,
    state: "just-upgraded",
    about: "Gold since 3 days ago",
    programs: [{ points, tier: 3, ends: 362, upgrade: toPlatinum }],
    history: [{ daysAgo: 3, from: "Silver", to: "Gold", type: "UPGRADE" }],
  },
  {
    n: 27,
    state: "long-history",
    about: "Upgrades, renewals, a downgrade, and an entry without its new end date",
    programs: [{ points, tier: 2, ends: 190 }],
    history: [
      { daysAgo: 175, from: "Gold", to: "Silver", type: "DOWNGRADE" },
      { daysAgo: 540, from: "Gold", to: "Gold", type: "RENEWAL" },
      { daysAgo: 905, from: "Silver", to: "Gold", type: "UPGRADE" },
      { daysAgo: 1_270, from: "Bronze", to: "Silver", type: "UPGRADE", older: true },
    ],
  },
  {
    n: 28,
    state: "several-alerts",
    about: "Points ending in 18 and 27 days, renewal at risk in 30, upgraded 5 days ago",
    programs: [
      { points, tier: 3, ends: 30, upgrade: toPlatinum, renew: { endsInDays: 30, ways: spend(9_000) } },
    ],
    history: [{ daysAgo: 5, from: "Silver", to: "Gold", type: "UPGRADE" }],
    lots: [
      { points: 1_240, inDays: 18 },
      { points: 300, inDays: 27 },
    ],
  },
];

/** Every state of Keep, and tier histories. */
export const renewalStates = (calendar: Calendar): Person[] =>
  peopleOf(calendar, [...renewals, ...histories]);
