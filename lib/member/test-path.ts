import type { MemberAccess } from "@/lib/auth/member-access";
// biome-ignore lint/style/noRestrictedImports: this file is for tests, which make their own members
import { mintAccess } from "@/lib/auth/mint-access";
import { createGuard } from "@/lib/capillary/guard/guard";
import { standardQueueLimits } from "@/lib/capillary/guard/queue";
import type { Outcome } from "@/lib/capillary/outcome";
import { createFakeClock, type FakeClock } from "@/lib/fake-clock";
import type { Customer, ProgramFacts, TierFacts } from "@/lib/loyalty/customer";
import { hasValue, type Result } from "@/lib/loyalty/result";
import type { Reply } from "@/lib/loyalty/views";
import { createLastGood } from "@/lib/member/cache/last-good";
import { memoryRows } from "@/lib/member/cache/test-source";
import { standardTiming } from "@/lib/member/cache/timing";
import { createVault } from "@/lib/member/cache/vault";
import type { Endpoints } from "@/lib/member/endpoints";
import { silentObserver } from "@/lib/member/observe";
import type { ReadPath } from "@/lib/member/read-path";
import { createSources } from "@/lib/member/sources";
import type { Brand } from "@/lib/theme/brand";

const secret = "a secret of at least 32 characters!";

const tier: TierFacts = {
  name: "Silver",
  rank: 1,
  description: null,
  next: { name: "Gold", rank: 2 },
  endsOn: "2027-06-30",
  ends: "on",
  top: false,
  reach: [
    {
      basis: "CURRENT_POINTS",
      unit: "points",
      unitName: null,
      target: 2_000,
      done: 500,
      gap: 1_500,
      validUntil: "2027-06-30",
      endless: false,
      tracker: null,
    },
  ],
  keep: null,
};

export const program = (programId: number, spendable: number): ProgramFacts => ({
  programId,
  title: `Programme ${programId}`,
  description: null,
  enrolled: true,
  points: {
    spendable,
    lifetime: spendable,
    redeemed: 0,
    ended: 0,
    returned: 0,
    adjusted: 0,
    arriving: 0,
    delayedReturned: 0,
    delayedEnded: 0,
    ratio: 0.01,
  },
  tier,
  partners: [],
});

/** A member whose first name carries their id, so that a mix-up shows. */
export const customer = (customerId: number, more: Partial<Customer> = {}): Customer => ({
  customerId,
  mergedFrom: null,
  identity: {
    firstName: `Canary${customerId}`,
    lastName: "Example",
    identifiers: [],
    channels: [],
    registeredOn: "2026-10-01T00:00:00Z",
    registeredAt: null,
    lifetimePurchases: null,
    extendedFields: [{ name: "custom_city", value: "Pune" }],
    optIn: null,
    doNotCall: null,
  },
  programs: [program(1, 400), program(2, 50)],
  history: [
    {
      programId: 1,
      from: "Bronze",
      to: "Silver",
      on: "2026-01-05",
      kind: "upgrade",
      store: null,
      notes: "internal",
    },
    { programId: 9, from: "A", to: "B", on: "2024-01-05", kind: "upgrade", store: null },
  ],
  criteria: null,
  cards: [],
  expiry: [{ programId: 1, amount: 100, on: "2026-12-01", type: null }],
  promotional: [],
  currencies: null,
  groups: [],
  subscriptions: [],
  standing: { fraud: null, status: null },
  ...more,
});

const brand: Brand = {
  name: "Rung",
  logo: null,
  icons: null,
  country: "IN",
  currency: "INR",
  timeZone: "Asia/Kolkata",
  locales: ["en"],
  colours: {
    accent: null,
    accentInk: null,
    accentWash: null,
    accentDark: null,
    accentInkDark: null,
    accentWashDark: null,
    tiers: [],
  },
  radius: 8,
  font: "system",
  vocabulary: { points: {} },
  pointDecimals: { default: 0, byProgram: {} },
  modules: {
    card: true,
    trackers: true,
    goals: true,
    activity: true,
    partners: true,
    groups: true,
    lookAhead: true,
    currencies: true,
  },
  trackers: [{ match: "Visits", target: 10 }],
  cards: { defaultSymbology: "code128", symbologies: { gold: "qrcode" }, fields: [], labelField: null },
  profileFields: [{ field: "CUSTOM_CITY", label: "City" }],
};

export type TestPath = {
  path: ReadPath;
  clock: FakeClock;
  /** Names of the calls made, in order. */
  calls: string[];
  /** Replaced by tests. */
  endpoints: Endpoints;
  member: (customerId: number) => MemberAccess;
  staff: (customerId: number, grade: MemberAccess["grade"]) => MemberAccess;
  ok: <T>(value: T) => Outcome<T>;
};

/** The whole read path over scripted endpoints, with a fake clock and a store in memory. */
export function createTestPath(): TestPath {
  const clock = createFakeClock();
  const calls: string[] = [];
  const ok = <T>(value: T): Outcome<T> => ({
    kind: "ok",
    value,
    receivedAt: new Date(clock.wallMs()).toISOString(),
  });
  const endpoints: Endpoints = {
    customer: async (id) => ok(customer(id)),
    targets: async () => ok({ goals: [], streaks: [] }),
    trackers: async () => ok([]),
    expiry: async () => ok([]),
    promised: async () => ok([]),
    ledger: async (_id, { page }) => ok({ entries: [], page, pageCount: 0, total: 0 }),
    subscriptions: async () => ok([]),
    currencies: async () => ok([]),
  };
  const counted: Endpoints = {
    customer: (id, ask, signal) => note("customer", endpoints.customer(id, ask, signal)),
    targets: (id, ask, signal) => note("targets", endpoints.targets(id, ask, signal)),
    trackers: (id, ask, signal) => note("trackers", endpoints.trackers(id, ask, signal)),
    expiry: (id, ask, signal) => note("expiry", endpoints.expiry(id, ask, signal)),
    promised: (id, ask, signal) => note("promised", endpoints.promised(id, ask, signal)),
    ledger: (id, ask, signal) => note("ledger", endpoints.ledger(id, ask, signal)),
    subscriptions: (id, ask, signal) => note("subscriptions", endpoints.subscriptions(id, ask, signal)),
    currencies: (id, ask, signal) => note("currencies", endpoints.currencies(id, ask, signal)),
  };
  function note<T>(name: string, work: Promise<T>): Promise<T> {
    calls.push(name);
    return work;
  }
  const observer = silentObserver;
  const guard = createGuard({ clock, observer, queue: standardQueueLimits, jitter: () => 0.5 });
  const lastGood = createLastGood(memoryRows(), createVault(secret), clock, observer, standardTiming);
  const path: ReadPath = {
    sources: createSources(counted, { clock, timing: standardTiming, guard, lastGood, observer }),
    brand: () => brand,
    now: () => new Date(clock.wallMs()),
    elapsedMs: clock.monotonicMs,
    lookAhead: () => "listed",
    timeZone: () => "UTC",
    secret: () => secret,
    lookups: async () => [],
  };
  return {
    path,
    clock,
    calls,
    endpoints,
    ok,
    member: (customerId) => mintAccess(customerId, "member", "full"),
    staff: (customerId, grade) => mintAccess(customerId, "staff", grade),
  };
}

export const failing = async (): Promise<Outcome<never>> => ({
  kind: "unavailable",
  reason: "upstream",
  code: null,
  retryable: true,
});

/** The reply of a read that has one. @throws otherwise, with what it came to */
export function shown<T>(result: Result<Reply<T>>): Reply<T> {
  if (!hasValue(result)) throw new Error(`nothing to show: ${JSON.stringify(result)}`);
  return result.value;
}
