import { customerQuestion } from "@/lib/capillary/customer-query";
import { mapCustomer } from "@/lib/capillary/map-customer";
import { mapSubscriptionInfo } from "@/lib/capillary/map-embeds";
import { mapLedger } from "@/lib/capillary/map-ledger";
import { mapExpirySchedule, mapPromisedPoints } from "@/lib/capillary/map-schedules";
import { mapTargets } from "@/lib/capillary/map-targets";
import { mapTrackers } from "@/lib/capillary/map-trackers";
import {
  expiryBody,
  ledgerBody,
  ledgerEvent,
  promisedBody,
  subscriptionsBody,
} from "@/lib/capillary/test-answers";
import { customerBody } from "@/lib/capillary/test-customer-bodies";
import { targetsBody, trackersBody } from "@/lib/capillary/test-goal-bodies";
import { testReader } from "@/lib/capillary/test-reader";

import { haveSamples, sampleText } from "@/lib/capillary/test-samples";

export { mutate, mutations } from "@/lib/capillary/test-mutations";
export { answeredAt } from "@/lib/capillary/test-reader";

const asked = {
  ...customerQuestion({ source: "INSTORE", accountId: null }, "staff", 0).asked,
  currencies: true,
};
const dataOf = (body: unknown): unknown =>
  typeof body === "object" && body !== null ? Reflect.get(body, "data") : undefined;

/** Whole answers and their readers, for whoever draws them: `null` facts are an unavailable section. */
export const bodies = {
  customer: customerBody,
  trackers: trackersBody,
  targets: targetsBody,
  expiry: expiryBody(),
  promised: promisedBody(),
  ledger: ledgerBody([
    ledgerEvent(),
    ledgerEvent({
      eventLogId: 9002,
      eventName: "PointsRedemption",
      ledgerCreatedDate: "2026-10-02 09:00:00.0",
    }),
  ]),
  subscriptions: subscriptionsBody(),
} as const;

export type Call = keyof typeof bodies;

/** Whom an answer is about: what was asked for, and so what must come back. */
const idOf = (body: unknown, name: "id" | "userId"): number =>
  typeof body === "object" && body !== null ? Number(Reflect.get(body, name)) : Number.NaN;

/** `original` is the answer before it was spoiled. */
export const read = {
  customer: (body: unknown, original: unknown = customerBody) =>
    mapCustomer(body, { source: "INSTORE", asked, customerId: idOf(original, "id") }, testReader().reader),
  trackers: (body: unknown) => mapTrackers(dataOf(body), testReader().reader),
  targets: (body: unknown, original: unknown = targetsBody) =>
    mapTargets(dataOf(body), idOf(dataOf(original), "userId"), testReader().reader),
  expiry: (body: unknown) => mapExpirySchedule(body, testReader().reader),
  promised: (body: unknown) => mapPromisedPoints(body, testReader().reader),
  ledger: (body: unknown) => mapLedger(body, testReader().reader),
  subscriptions: (body: unknown) => mapSubscriptionInfo(body, testReader().reader),
} as const;

/** Published payloads of each call, where they are at hand. */
export function publishedBodies(call: Call): unknown[] {
  if (!haveSamples) return [];
  return published[call].map((name): unknown => JSON.parse(sampleText(name)));
}

const published: Readonly<Record<Call, readonly string[]>> = {
  customer: [
    "customer-lookup.get-customer-details",
    "customer-v2.get-customer-details-v2",
    "customer-v2.get-customer-details-v2.2",
  ],
  trackers: ["customer-v2.get-v2-customers-customerid-trackers"],
  targets: [
    "targets.getusertargetgroupdetails",
    "targets.getusertargetgroupdetails.2",
    "targets.getusertargetgroupdetails.with-streak-detail",
  ],
  expiry: ["hand.points.expiry-schedule-by-email", "points.get-points-expiry-schedule.response"],
  promised: ["points.get-points-conversion-schedule", "points.get-points-conversion-schedule.2"],
  ledger: ["points.get-ledger-information"],
  subscriptions: ["customer-v2.get-subscription-details.sample-response"],
};
