import type { CapillaryClient } from "@/lib/capillary/calls";
import { getCustomer } from "@/lib/capillary/endpoints/get-customer";
import { getExpirySchedule } from "@/lib/capillary/endpoints/get-expiry-schedule";
import { getLedger, type LedgerPage } from "@/lib/capillary/endpoints/get-ledger";
import { getPromisedPoints } from "@/lib/capillary/endpoints/get-promised-points";
import { getSubscriptions } from "@/lib/capillary/endpoints/get-subscriptions";
import { getTargetGroups } from "@/lib/capillary/endpoints/get-target-groups";
import { getTrackers } from "@/lib/capillary/endpoints/get-trackers";
import { listMemberPromotions } from "@/lib/capillary/endpoints/list-member-promotions";
import type { MemberPromotion } from "@/lib/capillary/map-promotions";
import type { Outcome } from "@/lib/capillary/outcome";
import type { Customer, Targets, TrackerFacts } from "@/lib/loyalty/customer";
import type { ArrivingLot, ExpiryLot } from "@/lib/loyalty/view-models";
import type { Subscription } from "@/lib/loyalty/views";

/** One read of each call by id, as Rung makes them. */
export type Reads = {
  customer: Outcome<Customer>;
  targets: Outcome<Targets>;
  trackers: Outcome<TrackerFacts[]>;
  expiry: Outcome<ExpiryLot[]>;
  promised: Outcome<ArrivingLot[]>;
  ledger: Outcome<LedgerPage>;
  subscriptions: Outcome<Subscription[]>;
  promotions: Outcome<MemberPromotion[]>;
};

/** One after the other, so that the times are those of single calls. */
export async function readAll(client: CapillaryClient, customerId: number): Promise<Reads> {
  return {
    customer: await getCustomer(client, { customerId, detail: "member" }),
    targets: await getTargetGroups(client, { customerId, includeInactive: true }),
    trackers: await getTrackers(client, { customerId }),
    expiry: await getExpirySchedule(client, { customerId }),
    promised: await getPromisedPoints(client, { customerId }),
    ledger: await getLedger(client, { customerId, page: 0, pageSize: 50 }),
    subscriptions: await getSubscriptions(client, { customerId }),
    promotions: await listMemberPromotions(client, { customerId }),
  };
}

/** Days the reference lists, and two that only some clusters answer. */
const listedDays = [1, 30] as const;
export const otherDays = [7, 90] as const;

/** Asks for tiers and gaps of later days, as the look-ahead does. */
export async function readAhead(
  client: CapillaryClient,
  customerId: number,
): Promise<ReadonlyMap<number, Outcome<Customer>>> {
  const answers = new Map<number, Outcome<Customer>>();
  for (const aheadDays of [...listedDays, ...otherDays])
    answers.set(aheadDays, await getCustomer(client, { customerId, detail: "ahead", aheadDays }));
  return answers;
}
