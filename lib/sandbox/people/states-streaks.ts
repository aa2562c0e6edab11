import type { Calendar } from "@/lib/sandbox/calendar";
import { type Cycle, type GoalFacts, goal, type StreakFacts, streak } from "@/lib/sandbox/people/goals";
import type { Person } from "@/lib/sandbox/people/person";
import { peopleOf, type StateFacts } from "@/lib/sandbox/people/state";

/** Weeks of a "five weeks in a row" streak; the running one is the last but one. */
const weeks = (dones: readonly number[]): Cycle[] =>
  dones.map((done, index) => {
    const from = (index - (dones.length - 2)) * 7 - 3;
    return { from, to: from + 6, done, metOn: done >= 1 && from <= 0 ? Math.min(from + 2, 0) : null };
  });

type Facts = Pick<StateFacts, "n" | "state" | "about"> &
  Pick<StreakFacts, "status" | "count"> & { dones: readonly number[]; tracking?: string };

function coffee(calendar: Calendar, { n, dones, status, count, tracking = "STREAKS" }: Facts): GoalFacts {
  const groupId = 5100 + n;
  const achieved = { achievedOn: calendar.stamp(-2, "13:57:58"), achievedTarget: groupId * 10_000 + 4 };
  const name = "A coffee every week";
  return {
    groupId,
    name,
    target: 1,
    type: "COUNT",
    cycles: weeks(dones),
    tracking,
    streaks: [
      streak({ id: n, name: `${name}_1`, status, count, of: 5, ...(status === "ACHIEVED" ? achieved : {}) }),
    ],
  };
}

const facts: readonly Facts[] = [
  {
    n: 90,
    state: "streak-in-progress",
    about: "3 of 5 weeks, this week still open",
    dones: [1, 2, 1, 0, 0],
    status: "INPROGRESS",
    count: 3,
  },
  {
    n: 91,
    state: "streak-broken",
    about: "Two weeks met, the next closed unmet; starts again next week",
    dones: [1, 1, 0, 0, 0],
    status: "INPROGRESS",
    count: 2,
  },
  {
    n: 92,
    state: "streak-achieved",
    about: "5 of 5 weeks",
    dones: [1, 1, 1, 1, 1, 0],
    status: "ACHIEVED",
    count: 5,
  },
  {
    n: 93,
    state: "streak-non-continuous",
    about: "A missed week does not reset it: 3 of 5",
    dones: [1, 0, 1, 1, 0],
    tracking: "NON_CONTINUOUS_STREAKS",
    status: "INPROGRESS",
    count: 3,
  },
];

/** Every state of a streak. Capillary says ACHIEVED or INPROGRESS; broken is worked out from the cycles. */
export const streakStates = (calendar: Calendar): Person[] =>
  peopleOf(
    calendar,
    facts.map((each) => ({
      n: each.n,
      state: each.state,
      about: each.about,
      programs: [{ points: { lifetime: 2_000 }, tier: 1, ends: "never" as const }],
      rest: () => ({ targetGroups: [goal(calendar, coffee(calendar, each))] }),
    })),
  );
