import fc from "fast-check";
import { expect, test } from "vitest";
import { mapSubscriptionInfo } from "@/lib/capillary/map-embeds";
import { mapLedger } from "@/lib/capillary/map-ledger";
import { mapPromotions } from "@/lib/capillary/map-promotions";
import { mapExpirySchedule, mapPromisedPoints } from "@/lib/capillary/map-schedules";
import type { Reader } from "@/lib/capillary/reader";
import {
  expiryBody,
  ledgerBody,
  ledgerEvent,
  promisedBody,
  promotionsBody,
  subscriptionsBody,
} from "@/lib/capillary/test-answers";
import { mutate, mutations, numbersIn, unshowable } from "@/lib/capillary/test-mutations";
import { testReader } from "@/lib/capillary/test-reader";
import { haveSamples, sampleText } from "@/lib/capillary/test-samples";

/** 10,000 mutations a call with RUNG_FULL=1 (the bench); a sample of 500 otherwise. */
const runs = process.env.RUNG_FULL === "1" ? 10_000 : 500;
const sample = (name: string): unknown[] => (haveSamples ? [JSON.parse(sampleText(name))] : []);

type Shown = { figures: number[]; rows: number } | null;

const lengthOf = (body: unknown, member: string): number => {
  const value = typeof body === "object" && body !== null ? Reflect.get(body, member) : undefined;
  return Array.isArray(value) ? value.length : 0;
};

const twoEvents = ledgerBody([
  ledgerEvent(),
  ledgerEvent({ eventLogId: 9002, eventName: "PointsRedemption" }),
]);

const calls: [string, unknown[], (body: unknown, reader: Reader) => Shown, string[]][] = [
  [
    "expiry",
    [expiryBody(), ...sample("points.get-points-expiry-schedule.response")],
    (body, reader) => {
      const lots = mapExpirySchedule(body, reader);
      return lots && { figures: lots.flatMap((lot) => [lot.amount, lot.programId]), rows: lots.length };
    },
    ["expirySchedules"],
  ],
  [
    "promised",
    [promisedBody(), ...sample("points.get-points-conversion-schedule.2")],
    (body, reader) => {
      const lots = mapPromisedPoints(body, reader);
      return lots && { figures: lots.flatMap((lot) => [lot.amount, lot.programId]), rows: lots.length };
    },
    ["promisedPointsScheduleList", "triggerBasedPointsList"],
  ],
  [
    "ledger",
    [twoEvents, ...sample("points.get-ledger-information")],
    (body, reader) => {
      const page = mapLedger(body, reader);
      const amounts = page?.entries.map((entry) => Math.abs(entry.amount)) ?? [];
      return page && { figures: [...amounts, page.total, page.pageCount], rows: page.entries.length };
    },
    ["ledgerEntries"],
  ],
  [
    "subscriptions",
    [subscriptionsBody(), ...sample("customer-v2.get-subscription-details.sample-response")],
    (body, reader) => {
      const list = mapSubscriptionInfo(body, reader);
      return list && { figures: [], rows: list.length };
    },
    ["subscriptions"],
  ],
  [
    "promotions",
    [promotionsBody(), ...sample("hand.promotions.list-member-promotions")],
    (body, reader) => {
      const page = mapPromotions(body, reader);
      return (
        page && { figures: page.promotions.map((each) => each.promotionId), rows: page.promotions.length }
      );
    },
    ["promotions"],
  ],
];

test.each(calls)(
  `%s: ${runs} changed answers crash nothing, show no figure of their own and no shorter list`,
  (...call) => {
    const [, bodies, map, members] = call;
    let whole = 0;
    let unavailable = 0;
    fc.assert(
      fc.property(fc.constantFrom(...bodies), mutations, (body, changes) => {
        const changed = mutate(body, changes);
        const shown = map(changed, testReader({}).reader);
        if (shown === null) {
          unavailable++;
          return;
        }
        whole++;
        expect(unshowable(shown)).toEqual([]);
        // A debit is shown as a loss, so signs are compared apart; 0 stands for "moved nothing".
        const theirs = new Set([...numbersIn(changed)].map(Math.abs).concat(0));
        for (const figure of shown.figures) expect(theirs, String(figure)).toContain(Math.abs(figure));
        expect(shown.rows).toBe(members.reduce((sum, member) => sum + lengthOf(changed, member), 0));
      }),
      { numRuns: runs, seed: 20261121 },
    );
    expect(whole).toBeGreaterThan(0);
    expect(unavailable).toBeGreaterThan(0);
    console.info(
      `mutations: ${call[0]}: ${whole + unavailable} of ${runs} over ${bodies.length} bodies, 0 crashes, 0 unshowable, 0 invented`,
    );
  },
  600_000,
);
