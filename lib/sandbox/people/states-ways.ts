import type { Calendar } from "@/lib/sandbox/calendar";
import { movingWindow, pointsEnding, resetting, steady } from "@/lib/sandbox/people/course";
import type { TrackerRef, UpgradeWay } from "@/lib/sandbox/people/gaps";
import type { Person } from "@/lib/sandbox/people/person";
import { peopleOf, type StateFacts } from "@/lib/sandbox/people/state";
import type { TrackerFacts } from "@/lib/sandbox/people/trackers";

const points = { lifetime: 12_000, redeemed: 3_500, expired: 500 };

const annualSpend: TrackerRef = {
  name: "Annual spend",
  type: "BILL_AMOUNT",
  mode: "MOVING_WINDOW",
  caseName: "365 days",
  periodType: "DAYS",
  periodValue: "365",
};

/** What the tracker counted: two amounts leave the window within 30 days. */
const annualSpendCourse = movingWindow(365, [
  { daysAgo: 360, amount: 2_400 },
  { daysAgo: 340, amount: 1_800 },
  { daysAgo: 200, amount: 3_000 },
  { daysAgo: 40, amount: 2_586 },
]);

const annualSpendRow: TrackerFacts = {
  id: 10_001,
  conditionId: 501,
  name: annualSpend.name,
  condition: annualSpend.caseName,
  type: annualSpend.type,
  value: annualSpendCourse.at(0),
  from: -364,
  to: 0,
};

const byTracker: UpgradeWay = {
  on: "TRACKER_VALUE_BASED",
  threshold: 15_000,
  course: annualSpendCourse,
  tracker: annualSpend,
};

const visits: TrackerRef = {
  name: "Visits this quarter",
  type: "CUSTOMER_VISITS",
  mode: "CALENDAR_BASED_CYCLIC_WINDOW",
  caseName: "Quarter",
  periodType: "MONTHS",
  periodValue: "3",
};

const visitsRow: TrackerFacts = {
  id: 10_002,
  conditionId: 502,
  name: visits.name,
  condition: visits.caseName,
  type: visits.type,
  value: 9,
  from: -72,
  to: 19,
};

const threeWays: readonly UpgradeWay[] = [
  { on: "CUMULATIVE_PURCHASES", threshold: 25_000, course: steady(10_250) },
  {
    on: "CURRENT_POINTS",
    threshold: 13_334,
    course: pointsEnding(8_000, [{ inDays: 18, amount: 1_240 }]),
  },
  { on: "TRACKER_VALUE_BASED", threshold: 12, course: resetting(9, 20), tracker: visits },
];

const states: readonly StateFacts[] = [
  {
    n: 7,
    state: "several-ways",
    about: "Silver, three ways to Gold: spend 41 %, points 60 %, visits 9 of 12 until the quarter ends",
    programs: [{ points, tier: 2, upgrade: threeWays }],
    trackers: [visitsRow],
  },
  {
    n: 8,
    state: "tracker-based",
    about: "Silver, a moving window of 365 days: 9,786 of 15,000 today, 5,586 in 30 days",
    programs: [{ points, tier: 2, upgrade: [byTracker] }],
    trackers: [annualSpendRow],
  },
  {
    n: 9,
    state: "tracker-list-shape",
    about:
      "As tracker-based, with upgrade_based_on and trackerEntityIdentifiers as a list, as the tables say",
    programs: [{ points, tier: 2, upgrade: [{ ...byTracker, trackerAsList: true, snakeCase: true }] }],
    trackers: [annualSpendRow],
  },
];

/** Several ways to one tier, and ways that a tracker counts. */
export const wayStates = (calendar: Calendar): Person[] => peopleOf(calendar, states);
