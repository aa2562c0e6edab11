import "server-only";
import type { LedgerPage } from "@/lib/capillary/endpoints/get-ledger";
import type { Guard } from "@/lib/capillary/guard/guard";
import type { Clock } from "@/lib/clock";
import type { Customer, Targets, TrackerFacts } from "@/lib/loyalty/customer";
import type { AlternateCurrency, ArrivingLot, ExpiryLot } from "@/lib/loyalty/view-models";
import type { Subscription } from "@/lib/loyalty/views";
import { createDeparted } from "@/lib/member/cache/departed";
import type { LastGood } from "@/lib/member/cache/last-good";
import { createSource, type Source } from "@/lib/member/cache/source";
import type { Timing } from "@/lib/member/cache/timing";
import type { CurrenciesAsk, Endpoints, LedgerAsk } from "@/lib/member/endpoints";
import type { ReadObserver } from "@/lib/member/observe";

/** Every kind of answer that member screens are made of, each cached by itself. */
export type Sources = {
  customer: Source<Customer, { ahead: number }>;
  /** Answers of staff look-ups: like `customer`, without tier history and criteria; seeded, never asked. */
  lookup: Source<Customer, null>;
  targets: Source<Targets, null>;
  trackers: Source<TrackerFacts[], null>;
  expiry: Source<ExpiryLot[], null>;
  promised: Source<ArrivingLot[], null>;
  ledger: Source<LedgerPage, LedgerAsk>;
  subscriptions: Source<Subscription[], null>;
  currencies: Source<AlternateCurrency[], CurrenciesAsk>;
};

type Parts = { clock: Clock; timing: Timing; guard: Guard; lastGood: LastGood; observer: ReadObserver };

const million = 1_000_000;
const none = () => "";
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isList = <T>(value: unknown): value is T[] => Array.isArray(value);
// The answer names its customer, so a value that belongs to somebody else is dropped whatever went wrong.
const isCustomer = (value: unknown, customerId: number): value is Customer =>
  isObject(value) && (value.customerId === customerId || value.mergedFrom === customerId);
const isTargets = (value: unknown): value is Targets =>
  isObject(value) && Array.isArray(value.goals) && Array.isArray(value.streaks);
const isLedger = (value: unknown): value is LedgerPage => isObject(value) && Array.isArray(value.entries);

/** About 100 MB of JSON at most, however many members come; the least recently read go first. */
export function createSources(endpoints: Endpoints, base: Parts): Sources {
  const departed = createDeparted();
  const parts = { ...base, departed, onGone: forget };
  const sources: Sources = {
    customer: createSource(
      {
        name: "customer",
        shape: 1,
        mostChars: 40 * million,
        paramsKey: ({ ahead }: { ahead: number }) => `ahead=${ahead}`,
        isValue: isCustomer,
        load: endpoints.customer,
        authoritative: true,
      },
      parts,
    ),
    lookup: createSource(
      {
        name: "lookup",
        shape: 1,
        mostChars: 4 * million,
        paramsKey: none,
        isValue: isCustomer,
        load: async () => ({ kind: "unavailable", reason: "upstream", code: null, retryable: false }),
      },
      parts,
    ),
    targets: createSource(
      {
        name: "targets",
        shape: 1,
        mostChars: 24 * million,
        paramsKey: none,
        isValue: isTargets,
        load: endpoints.targets,
      },
      parts,
    ),
    trackers: createSource(
      {
        name: "trackers",
        shape: 1,
        mostChars: 16 * million,
        paramsKey: none,
        isValue: isList<TrackerFacts>,
        load: endpoints.trackers,
      },
      parts,
    ),
    expiry: createSource(
      {
        name: "expiry",
        shape: 1,
        mostChars: 4 * million,
        paramsKey: none,
        isValue: isList<ExpiryLot>,
        load: endpoints.expiry,
        // 1218: no programme, so nothing that could end.
        none: { kind: "not-enrolled", value: [] },
      },
      parts,
    ),
    promised: createSource(
      {
        name: "promised",
        shape: 1,
        mostChars: 4 * million,
        paramsKey: none,
        isValue: isList<ArrivingLot>,
        load: endpoints.promised,
        none: { kind: "not-enrolled", value: [] },
      },
      parts,
    ),
    ledger: createSource(
      {
        name: "ledger",
        shape: 1,
        mostChars: 12 * million,
        paramsKey: (ask: LedgerAsk) => `${ask.startDate ?? ""}/${ask.endDate ?? ""}/${ask.page}`,
        isValue: isLedger,
        load: endpoints.ledger,
      },
      parts,
    ),
    subscriptions: createSource(
      {
        name: "subscriptions",
        shape: 1,
        mostChars: 2 * million,
        paramsKey: none,
        isValue: isList<Subscription>,
        load: endpoints.subscriptions,
      },
      parts,
    ),
    currencies: createSource(
      {
        // The look-up's endpoint, and its breaker; kept beside the answers that staff look-ups bring.
        name: "lookup",
        shape: 1,
        mostChars: 2 * million,
        paramsKey: (_ask: CurrenciesAsk) => "currencies",
        isValue: isList<AlternateCurrency>,
        load: endpoints.currencies,
        // No identifier finds this member: there is nothing that could be asked, as for a brand without any.
        none: { kind: "not-found", value: [] },
      },
      parts,
    ),
  };
  function forget(customerId: number) {
    departed.note(customerId, base.clock.wallMs());
    for (const source of Object.values(sources)) source.forget(customerId);
    base.lastGood.forget(customerId);
  }
  return sources;
}
