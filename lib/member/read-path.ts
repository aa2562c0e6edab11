import "server-only";
import { guard } from "@/lib/capillary/guard/guarded-call";
import { capillary } from "@/lib/capillary/instance";
import { now, systemClock } from "@/lib/clock";
import { env } from "@/lib/env";
import { createLastGood } from "@/lib/member/cache/last-good";
import { standardTiming } from "@/lib/member/cache/timing";
import { createVault } from "@/lib/member/cache/vault";
import { endpointsOf } from "@/lib/member/endpoints";
import { createSources, type Sources } from "@/lib/member/sources";
import { observer } from "@/lib/metrics";
import { once } from "@/lib/once";
import { lastGoodRows } from "@/lib/store/last-good";
import { store } from "@/lib/store/store";
import { lookupsOfCustomer } from "@/lib/store/trail";
import type { Brand } from "@/lib/theme/brand";
import { brand } from "@/lib/theme/load-brand";

/** What every reader of member data needs; tests pass their own. */
export type ReadPath = {
  sources: Sources;
  /** The operator's file. */
  brand: () => Brand;
  now: () => Date;
  /** Monotonic milliseconds, for the page's deadline. */
  elapsedMs: () => number;
  /** Whether other look-ahead days than the listed 0, 1 and 30 may be asked. */
  lookAhead: () => "listed" | "any";
  /** IANA zone of the cluster: ledger dates carry no offset. */
  timeZone: () => string;
  /** Signs cursors. */
  secret: () => string;
  /** Staff look-ups of an account from our own store, newest first. @throws StoreError */
  lookups: (customerId: number, sinceMs: number) => Promise<{ atMs: number; store: string }[]>;
};

/** The read path of this process. */
export function readPath(): ReadPath {
  return once("read-path", () => ({
    sources: createSources(endpointsOf(capillary), {
      clock: systemClock,
      timing: standardTiming,
      guard: guard(),
      observer,
      lastGood: createLastGood(
        lastGoodRows(store),
        createVault(env().NEXTAUTH_SECRET),
        systemClock,
        observer,
        standardTiming,
      ),
    }),
    brand,
    now,
    elapsedMs: systemClock.monotonicMs,
    lookAhead: () => env().LOOK_AHEAD,
    timeZone: () => env().CAPILLARY_TIME_ZONE,
    secret: () => env().NEXTAUTH_SECRET,
    lookups: (customerId, sinceMs) => lookupsOfCustomer(store(), customerId, { sinceMs, limit: 100 }),
  }));
}
