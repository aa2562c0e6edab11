import type { Calendar } from "@/lib/sandbox/calendar";
import { steady } from "@/lib/sandbox/people/course";
import type { Lot } from "@/lib/sandbox/people/lots";
import { promisedLots, waitingLots } from "@/lib/sandbox/people/lots";
import type { Person } from "@/lib/sandbox/people/person";
import type { PointFacts } from "@/lib/sandbox/people/program";
import { peopleOf, type StateFacts } from "@/lib/sandbox/people/state";

const upgrade = [{ on: "CUMULATIVE_PURCHASES", threshold: 10_000, course: steady(4_100) }];

const equation = (n: number, state: string, about: string, points: PointFacts): StateFacts => ({
  n,
  state,
  about,
  programs: [{ points, tier: 2, upgrade }],
});

const equations: readonly StateFacts[] = [
  equation(30, "points-none-yet", "Enrolled, not a point yet", { lifetime: 0 }),
  equation(31, "points-do-not-add-up", "Figures that miss 250: other changes", {
    lifetime: 12_000,
    redeemed: 3_000,
    expired: 500,
    spendable: 8_750,
  }),
  equation(32, "points-all-terms", "Returned, adjusted, delayed, delayed-returned and delayed-ended", {
    lifetime: 20_000,
    redeemed: 6_000,
    expired: 1_500,
    returned: 700,
    adjusted: 150,
    delayed: 900,
    delayedReturned: 60,
    delayedExpired: 40,
  }),
  equation(33, "points-adjusted-down", "Adjusted by minus 400", {
    lifetime: 5_000,
    redeemed: 1_000,
    adjusted: -400,
  }),
  equation(34, "points-decimals", "23,682.375 points", { lifetime: 30_000.5, redeemed: 6_318.125 }),
  {
    ...equation(35, "points-very-many", "A balance of thirteen digits", {
      lifetime: 9_876_543_210_123,
      redeemed: 123,
    }),
    cards: [{ number: "SBXP00000035" }],
  },
];

const ending = (
  n: number,
  state: string,
  about: string,
  lifetime: number,
  lots: readonly Lot[],
): StateFacts => ({
  n,
  state,
  about,
  programs: [{ points: { lifetime }, tier: 2, upgrade }],
  lots,
  parts: (calendar) => ({
    expiredPoints: [{ points: 120, expiredOn: calendar.date(-44), programId: 9001 }],
  }),
});

const endings: readonly StateFacts[] = [
  ending(
    36,
    "points-ending-soon",
    "1,240 end in 18 days (two rows), 300 in 25, some later, some never",
    8_040,
    [
      { points: 1_000, inDays: 18 },
      { points: 240, inDays: 18, type: "bill_promotions", kind: "fixed" },
      { points: 300, inDays: 25 },
      { points: 4_000, inDays: 200 },
      { points: 2_500, inDays: 36_000, kind: "fixed" },
    ],
  ),
  ending(37, "points-no-end", "All points end about a century ahead: no end date", 5_140, [
    { points: 5_140, inDays: 99 * 365, kind: "fixed" },
  ]),
  ending(38, "points-end-tomorrow", "Everything ends tomorrow", 777, [{ points: 777, inDays: 1 }]),
  {
    n: 39,
    state: "promised-points",
    about: "Arriving points with dates, and some that wait for a trigger without one",
    programs: [{ points: { lifetime: 3_000, delayed: 1_050 }, tier: 2, upgrade }],
    rest: (calendar) => ({
      promised: {
        schedule: promisedLots(calendar, [
          { points: 390, inDays: 6, type: "line_item_promotions" },
          { points: 300, inDays: 6 },
          { points: 160, inDays: 12, type: "bill_promotions" },
        ]),
        triggerBased: waitingLots([{ points: 200 }]),
      },
    }),
  },
];

/** Every state of a balance: equation, ending, arriving. */
export const pointStates = (calendar: Calendar): Person[] => peopleOf(calendar, [...equations, ...endings]);
