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

export const read = {
  customer: (body: unknown) =>
    mapCustomer(body, { source: "INSTORE", asked, customerId: customerBody.id }, testReader().reader),
  trackers: (body: unknown) => mapTrackers(dataOf(body), testReader().reader),
  targets: (body: unknown) => mapTargets(dataOf(body), targetsBody.data.userId, testReader().reader),
  expiry: (body: unknown) => mapExpirySchedule(body, testReader().reader),
  promised: (body: unknown) => mapPromisedPoints(body, testReader().reader),
  ledger: (body: unknown) => mapLedger(body, testReader().reader),
  subscriptions: (body: unknown) => mapSubscriptionInfo(body, testReader().reader),
} as const;
