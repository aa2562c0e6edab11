import type { Calendar } from "@/lib/sandbox/calendar";
import { steady } from "@/lib/sandbox/people/course";
import type { Person } from "@/lib/sandbox/people/person";
import { schemes } from "@/lib/sandbox/people/program";
import { peopleOf, type StateFacts } from "@/lib/sandbox/people/state";

const points = { lifetime: 12_000, redeemed: 3_500, expired: 500 };
const spend = (done: number, threshold = 10_000) => [
  { on: "CUMULATIVE_PURCHASES", threshold, course: steady(done) },
];
const balance = (done: number, threshold: number) => [
  { on: "CURRENT_POINTS", threshold, course: steady(done) },
];

const climbing = (n: number, state: string, about: string, done: number): StateFacts => ({
  n,
  state,
  about,
  programs: [{ points, tier: 2, purchases: done, upgrade: spend(done) }],
});

const reach: readonly StateFacts[] = [
  {
    n: 1,
    state: "base-tier",
    about: "Bronze, the base tier: no end date, no renewal",
    registeredDaysAgo: 40,
    programs: [{ points: { lifetime: 300 }, tier: 1, ends: "never", upgrade: spend(1_200, 5_000) }],
  },
  climbing(2, "climbing-below-half", "Silver, 3,700 of 10,000 spent towards Gold", 3_700),
  climbing(3, "climbing-above-half", "Silver, 6,200 of 10,000 spent towards Gold", 6_200),
  climbing(4, "nearly-there", "Silver, 9,996 of 10,000: never 100 %", 9_996),
  climbing(5, "just-begun", "Silver, 0 of 10,000", 0),
  climbing(6, "qualified", "Silver, 10,400 of 10,000: gap 0, waiting for the next activity", 10_400),
  {
    n: 16,
    state: "endless",
    about: "Gold for good; the way to Platinum has no end date",
    programs: [{ points, tier: 3, ends: "never", upgrade: spend(21_000, 40_000) }],
  },
];

const edges: readonly StateFacts[] = [
  {
    n: 10,
    state: "lapsed",
    about: "Gold until 12 days ago and still Gold: tiers change at the next activity",
    programs: [
      {
        points,
        tier: 3,
        ends: -12,
        upgrade: spend(14_000, 40_000),
        renew: { endsInDays: -12, ways: [{ on: "PURCHASE", threshold: 15_000, course: steady(14_000) }] },
      },
    ],
  },
  {
    n: 11,
    state: "top-tier",
    about: "Platinum, the highest tier, with a renewal 62 % done",
    programs: [
      {
        points: { lifetime: 90_000, redeemed: 40_000, expired: 2_000 },
        tier: 4,
        ends: 140,
        renew: { endsInDays: 140, ways: [{ on: "PURCHASE", threshold: 50_000, course: steady(31_000) }] },
      },
    ],
  },
  {
    n: 12,
    state: "no-gap",
    about: "Silver with a next tier, but the cluster supplies no gap",
    programs: [{ points, tier: 2, upgrade: "none supplied" }],
  },
  {
    n: 13,
    state: "empty-gap",
    about: "Silver with a next tier and an empty list of strategies, as seen in samples",
    programs: [{ points, tier: 2, upgrade: [] }],
  },
  {
    n: 14,
    state: "no-tiers",
    about: "A programme without tiers: points only",
    programs: [{ points, tier: null, upgrade: "none supplied" }],
  },
  {
    n: 15,
    state: "never-earned",
    about: "loyaltyId -1: never earned here, tier and gap supplied all the same",
    programs: [
      { points: { lifetime: 0 }, tier: 1, ends: "never", loyaltyId: -1, upgrade: balance(0, 3_000) },
    ],
  },
  {
    n: 17,
    state: "several-programs",
    about: "Three programmes with different tiers and balances, never to be added up",
    programs: [
      { points, tier: 3, upgrade: spend(21_000, 40_000) },
      {
        scheme: schemes.travel,
        points: { lifetime: 2_450, redeemed: 450 },
        tier: 1,
        ends: "never",
        upgrade: balance(2_000, 5_000),
      },
      {
        scheme: schemes.coffee,
        points: { lifetime: 77 },
        tier: 2,
        ends: 24,
        renew: { endsInDays: 24, ways: [{ on: "VISITS", threshold: 10, course: steady(8) }] },
      },
    ],
  },
];

/** Every state of Reach: climbing, qualified, top, none. */
export const tierStates = (calendar: Calendar): Person[] => peopleOf(calendar, [...reach, ...edges]);
