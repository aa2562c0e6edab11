import type { Calendar } from "@/lib/sandbox/calendar";
import { series } from "@/lib/sandbox/people/cards";
import { pointsEnding, steady } from "@/lib/sandbox/people/course";
import { type GoalFacts, streak } from "@/lib/sandbox/people/goals";
import { longLedger } from "@/lib/sandbox/people/ledger";
import { promisedLots } from "@/lib/sandbox/people/lots";
import type { Person } from "@/lib/sandbox/people/person";
import { type ProgramFacts, schemes } from "@/lib/sandbox/people/program";
import { peopleOf, type StateFacts } from "@/lib/sandbox/people/state";

function promotions(calendar: Calendar) {
  const promotion = (n: number, name: string, from: number, to: number, status: string) => ({
    promotionId: 126_000 + n,
    promotionName: name,
    programId: 9001,
    startDateISO: calendar.at(from, "06:11:00"),
    endDateISO: calendar.endOf(to),
    timezoneName: "Asia/Kolkata",
    promotionIdentifier: `sandbox-promotion-${n}`,
    description: `${name}, a promotion of the sandbox`,
    active: from <= 0 && to >= 0,
    memberEnrollmentStatus: status,
  });
  return [
    promotion(1, "Double points weekend", -2, 5, "AVAILABLE_TO_REDEEM"),
    promotion(2, "Bring a friend", -30, 60, "PENDING_OPT_IN"),
    promotion(3, "Monsoon sale", -120, -60, "EXPIRED"),
    ...Array.from({ length: 34 }, (_, index) =>
      promotion(10 + index, `Small promotion ${index + 1}`, -10 - index, 10 + index, "PENDING_ENROLLMENT"),
    ),
  ];
}

const goals: readonly GoalFacts[] = [
  {
    groupId: 5201,
    name: "Festive spend",
    target: 9_000,
    steps: [3_000, 6_000, 9_000],
    cycles: [{ from: -12, to: 18, done: 6_450 }],
  },
  {
    groupId: 5202,
    name: "A coffee every week",
    target: 1,
    type: "COUNT",
    tracking: "STREAKS",
    cycles: [-17, -10, -3, 4].map((from) => ({ from, to: from + 6, done: from < 0 ? 1 : 0 })),
    streaks: [streak({ id: 52, name: "A coffee every week_1", status: "INPROGRESS", count: 3, of: 5 })],
  },
];

const programs: readonly ProgramFacts[] = [
  {
    points: { lifetime: 41_250, redeemed: 18_400, expired: 2_310, returned: 540, delayed: 450 },
    tier: 3,
    ends: 131,
    purchases: 31_800,
    upgrade: [
      { on: "CUMULATIVE_PURCHASES", threshold: 40_000, course: steady(31_800) },
      {
        on: "CURRENT_POINTS",
        threshold: 30_000,
        course: pointsEnding(20_000, [{ inDays: 18, amount: 1_240 }]),
      },
    ],
    renew: { endsInDays: 131, ways: [{ on: "PURCHASE", threshold: 20_000, course: steady(16_200) }] },
  },
  {
    scheme: schemes.travel,
    points: { lifetime: 2_450, redeemed: 450 },
    tier: 1,
    ends: "never",
    upgrade: [{ on: "CURRENT_POINTS", threshold: 5_000, course: steady(2_000) }],
  },
];

const asha: StateFacts = {
  n: 150,
  state: "showcase",
  about: "Something in every section: Gold, two programmes, goals, a streak, cards, activity, promotions",
  firstName: "Asha",
  programs,
  goals,
  lots: [
    { points: 1_240, inDays: 18 },
    { points: 2_000, inDays: 75 },
    { points: 1_800, inDays: 290, type: "bill_promotions", kind: "fixed" },
  ],
  cards: [
    { number: "SBXW00000001", issuedDaysAgo: 40 },
    { number: "SBXW00000002", of: series.qr },
  ],
  history: [{ daysAgo: 234, from: "Silver", to: "Gold", type: "UPGRADE" }],
  trackers: [
    {
      id: 10_001,
      conditionId: 501,
      name: "Annual spend",
      condition: "365 days",
      type: "BILL_AMOUNT",
      value: 31_800,
      from: -364,
      to: 0,
    },
  ],
  parts: () => ({
    segments: { "Activity segment": "Active" },
    extendedFields: { city: "Bengaluru", gender: "Female" },
    subscriptions: [
      { channel: "SMS", priority: "TRANS", type: "OPTIN" },
      { channel: "EMAIL", priority: "BULK", type: "OPTIN" },
    ],
  }),
  rest: (calendar, id) => ({
    promised: { schedule: promisedLots(calendar, [{ points: 450, inDays: 9 }]), triggerBased: [] },
    ledger: () => longLedger(calendar, id, 160),
    promotions: promotions(calendar),
  }),
};

/** One member with something in every section, for demonstrations and screenshots. */
export const showcase = (calendar: Calendar): Person[] => peopleOf(calendar, [asha]);
