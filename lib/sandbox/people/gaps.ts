import type { Calendar } from "@/lib/sandbox/calendar";
import type { Json, JsonObject } from "@/lib/sandbox/json";
import type { Course } from "@/lib/sandbox/people/course";

/** A tracker as a strategy names it; the trackers call has it under the same name and case. */
export type TrackerRef = {
  name: string;
  type: string;
  mode: string;
  caseName: string;
  periodType: string;
  periodValue: string;
};

const tracker = (ref: TrackerRef): JsonObject => ({
  trackerName: ref.name,
  trackerType: ref.type,
  trackerMode: ref.mode,
  trackerCaseName: ref.caseName,
  trackerCasePeriodType: ref.periodType,
  trackerCasePeriodValue: ref.periodValue,
});

export type UpgradeWay = {
  on: string;
  threshold: number;
  course: Course;
  tracker?: TrackerRef;
  /** The table says array and names single fields: both are served somewhere. */
  trackerAsList?: boolean;
  /** The table writes `upgrade_based_on`; samples write `upgradeBasedOn`. */
  snakeCase?: boolean;
};

const identifiers = (ref: TrackerRef | undefined, asList = false): JsonObject =>
  ref ? { trackerEntityIdentifiers: asList ? [tracker(ref)] : tracker(ref) } : {};

/**
 * `upgradeStrategies` by days ahead: values fall as windows move and points end.
 * docs.capillarytech.com/reference/get-customer-details
 */
export function upgradeStrategies(calendar: Calendar, ways: readonly UpgradeWay[]) {
  return (daysAhead: number): Json[] =>
    ways.map((way) => {
      const value = way.course.at(daysAhead);
      const until = way.course.holdsUntil(daysAhead);
      return {
        [way.snakeCase ? "upgrade_based_on" : "upgradeBasedOn"]: way.on,
        upgradeThreshold: way.threshold,
        ...identifiers(way.tracker, way.trackerAsList),
        customerUpgradeEntityValues: {
          currentValue: value,
          gapToUpgrade: Math.max(way.threshold - value, 0),
          valueValidUpto: calendar.date(until ?? calendar.neverDays),
        },
      };
    });
}

export type RenewWay = { on: string; threshold: number; course: Course; tracker?: TrackerRef };
export type Renewal = { endsInDays: number; confirmed?: boolean; ways: readonly RenewWay[] };

/**
 * `gapToRenewSummary` by days ahead. The by-id page shows a bare date, the look-up page a date-time.
 * docs.capillarytech.com/reference/get-customer-details-v2
 */
export function renewSummary(calendar: Calendar, { endsInDays, confirmed = false, ways }: Renewal) {
  return (daysAhead: number, call: "id" | "lookup"): JsonObject => ({
    tierExpiryDate: call === "id" ? calendar.date(endsInDays) : calendar.endOf(endsInDays),
    renewConfirmed: confirmed,
    renewStrategies: ways.map(({ on, threshold, course, tracker: ref }) => ({
      renewBasedOn: on,
      ...identifiers(ref),
      renewThreshold: threshold,
      customerRenewEntityValue: course.at(daysAhead),
      customerGapToRenewValue: Math.max(threshold - course.at(daysAhead), 0),
    })),
  });
}
