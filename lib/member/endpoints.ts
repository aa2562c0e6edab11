import "server-only";
import type { CapillaryClient } from "@/lib/capillary/calls";
import type { CustomerIdentifier } from "@/lib/capillary/customer-query";
import { getCurrencies } from "@/lib/capillary/endpoints/get-currencies";
import { getCustomer } from "@/lib/capillary/endpoints/get-customer";
import { getExpirySchedule } from "@/lib/capillary/endpoints/get-expiry-schedule";
import { getLedger, type LedgerPage } from "@/lib/capillary/endpoints/get-ledger";
import { getMemberPromotions } from "@/lib/capillary/endpoints/get-member-promotions";
import { getPromisedPoints } from "@/lib/capillary/endpoints/get-promised-points";
import { getSubscriptions } from "@/lib/capillary/endpoints/get-subscriptions";
import { getTargetGroups } from "@/lib/capillary/endpoints/get-target-groups";
import { getTrackers } from "@/lib/capillary/endpoints/get-trackers";
import type { Outcome } from "@/lib/capillary/outcome";
import type { Customer, Targets, TrackerFacts } from "@/lib/loyalty/customer";
import type { AlternateCurrency, ArrivingLot, ExpiryLot } from "@/lib/loyalty/view-models";
import type { Subscription } from "@/lib/loyalty/views";

/** Dates as Capillary's ledger takes them: cluster time without an offset; none: all that it gives undated. */
export type LedgerAsk = { page: number; startDate?: string; endDate?: string };

/** The member's own identifiers, by which the look-up finds them. */
export type CurrenciesAsk = { identifiers: readonly CustomerIdentifier[] };

type Call<T, P> = (customerId: number, params: P, signal: AbortSignal) => Promise<Outcome<T>>;

/** The upstream calls that member screens are made of; tests put their own in place. */
export type Endpoints = {
  customer: Call<Customer, { ahead: number }>;
  targets: Call<Targets, null>;
  trackers: Call<TrackerFacts[], null>;
  expiry: Call<ExpiryLot[], null>;
  promised: Call<ArrivingLot[], null>;
  ledger: Call<LedgerPage, LedgerAsk>;
  subscriptions: Call<Subscription[], null>;
  currencies: Call<AlternateCurrency[], CurrenciesAsk>;
};

const ledgerPageSize = 50;

/** The real ones. @param client asked at each call, so that nothing is opened before it is needed */
export const endpointsOf = (client: () => CapillaryClient): Endpoints => ({
  customer: (customerId, { ahead }, signal) =>
    getCustomer(
      client(),
      { customerId, aheadDays: ahead, detail: ahead === 0 ? "member" : "ahead" },
      { signal },
    ),
  // All cycles for every screen: whether a streak is broken is worked out from past ones, so Home and
  // Progress would contradict each other if Home asked for the running cycle alone; and it is one call less.
  targets: (customerId, _params, signal) =>
    client().config.goals === "promotions"
      ? getMemberPromotions(client(), { customerId }, { signal })
      : getTargetGroups(client(), { customerId, includeInactive: true }, { signal }),
  trackers: (customerId, _params, signal) => getTrackers(client(), { customerId }, { signal }),
  expiry: (customerId, _params, signal) => getExpirySchedule(client(), { customerId }, { signal }),
  promised: (customerId, _params, signal) => getPromisedPoints(client(), { customerId }, { signal }),
  ledger: (customerId, ask, signal) =>
    getLedger(client(), { customerId, pageSize: ledgerPageSize, ...ask }, { signal }),
  subscriptions: (customerId, _params, signal) => getSubscriptions(client(), { customerId }, { signal }),
  currencies: (customerId, { identifiers }, signal) =>
    getCurrencies(client(), { customerId, identifiers }, { signal }),
});
