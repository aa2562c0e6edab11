import type { Calendar } from "@/lib/sandbox/calendar";
import { steady } from "@/lib/sandbox/people/course";
import { type GoalFacts, manyGoals } from "@/lib/sandbox/people/goals";
import type { Person } from "@/lib/sandbox/people/person";
import { peopleOf, type StateFacts } from "@/lib/sandbox/people/state";

const programs = [
  {
    points: { lifetime: 4_000, redeemed: 500 },
    tier: 2,
    upgrade: [{ on: "CUMULATIVE_PURCHASES", threshold: 10_000, course: steady(1_100) }],
  },
];

/** A month that runs now. */
const running = (done: number) => [{ from: -12, to: 18, done }];

const with_ = (n: number, state: string, about: string, ...goals: readonly GoalFacts[]): StateFacts => ({
  n,
  state,
  about,
  programs,
  goals,
});

const count = { type: "COUNT" } as const;

const progress: readonly StateFacts[] = [
  with_(70, "goal-steps-3", "4,200 of 9,000 with steps at 3,000, 6,000 and 9,000", {
    groupId: 5001,
    name: "Festive spend",
    target: 9_000,
    cycles: running(4_200),
    steps: [3_000, 6_000, 9_000],
  }),
  with_(71, "goal-steps-10", "7 of 10 with a step at each", {
    groupId: 5002,
    name: "Ten visits",
    target: 10,
    type: "VISIT",
    cycles: running(7),
    steps: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  }),
  with_(72, "goal-above-target", "2,600 of 11, met 5 days ago", {
    groupId: 5003,
    name: "Big spender",
    target: 11,
    cycles: [{ from: -12, to: 18, done: 2_600, metOn: -5 }],
  }),
  with_(73, "goal-cycles", "Cycles met, missed, running and to come", {
    ...count,
    groupId: 5004,
    name: "Monthly cup",
    target: 10,
    cycles: [
      { from: -72, to: -43, done: 12, metOn: -50 },
      { from: -42, to: -13, done: 4 },
      { from: -12, to: 18, done: 6 },
      { from: 19, to: 48, done: 0 },
    ],
  }),
  with_(81, "goal-ended-but-current", "A cycle called current whose end has passed", {
    ...count,
    groupId: 5013,
    name: "Late close",
    target: 10,
    cycles: [{ from: -40, to: -9, done: 9, current: true }],
  }),
];

const kinds: readonly StateFacts[] = [
  with_(74, "goal-return-twin", "A goal and its ReturnBill twin", {
    ...count,
    groupId: 5005,
    name: "Ten cups",
    target: 10,
    cycles: running(6),
    returned: 1,
  }),
  with_(75, "goal-limits", "A CAPPING group: an earn limit, not a goal", {
    groupId: 5006,
    name: "Monthly earn limit",
    target: 1_200,
    type: "REGULAR_POINTS",
    entity: "POINTS",
    tracking: "CAPPING",
    cycles: running(800),
  }),
  with_(76, "goal-unenrolled", "A target the member is not enrolled in", {
    ...count,
    groupId: 5007,
    name: "Invitation only",
    target: 3,
    cycles: running(1),
    unEnrolled: true,
  }),
  with_(77, "goal-currency", "A target in an alternate currency", {
    groupId: 5008,
    name: "Coin collector",
    target: 50,
    entity: "ALTERNATE_CURRENCIES",
    cycles: running(20),
    currency: { id: "coins-1", name: "Coins" },
  }),
  with_(78, "goal-event-attribute", "A target on an event's attribute", {
    groupId: 5009,
    name: "Steps walked",
    target: 10_000,
    type: "EVENT_ATTRIBUTE",
    entity: "EVENT",
    event: "StepsSynced",
    cycles: running(6_100),
  }),
  with_(79, "goal-not-started", "A target with targetId null", {
    ...count,
    groupId: 5010,
    name: "First order online",
    target: 1,
    cycles: running(0),
    notStarted: true,
  }),
  with_(
    80,
    "goal-inactive",
    "A milestone switched off beside an active one",
    { ...count, groupId: 5011, name: "Still on", target: 5, cycles: running(2) },
    { ...count, groupId: 5012, name: "Switched off", target: 5, cycles: running(4), active: false },
  ),
];

const units: readonly (readonly [type: string, entity: string, target: number, done: number])[] = [
  ["SALES", "TRANSACTION", 10_000, 6_400],
  ["GROSS_SALES", "TRANSACTION", 5_000, 1_250],
  ["COUNT", "TRANSACTION", 10, 7],
  ["QUANTITY", "LINEITEM", 24, 11],
  ["VISIT", "TRANSACTION", 8, 3],
  ["REGULAR_POINTS", "POINTS", 2_000, 700],
  ["PROMOTIONAL_POINTS", "POINTS", 500, 100],
  ["ALL_POINTS", "POINTS", 900, 450],
  ["EXTENDED_FIELD", "TRANSACTION", 60, 20],
  ["EVENT_ATTRIBUTE", "EVENT", 12, 5],
  ["SOMETHING_NEW", "TRANSACTION", 3, 1],
];

const lists: readonly StateFacts[] = [
  with_(
    82,
    "goal-every-unit",
    "A running goal of every target type, an unknown one among them",
    ...units.map(([type, entity, target, done], index) => ({
      groupId: 5020 + index,
      name: `Goal by ${type}`,
      type,
      entity,
      target,
      cycles: running(done),
    })),
  ),
  with_(83, "goals-many", "200 running goals", ...manyGoals(200)),
];

/** Every state of a milestone. */
export const goalStates = (calendar: Calendar): Person[] =>
  peopleOf(calendar, [...progress, ...kinds, ...lists]);
