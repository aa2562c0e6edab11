import { createGuard, type Guard } from "@/lib/capillary/guard/guard";
import { standardQueueLimits } from "@/lib/capillary/guard/queue";
import type { Outcome } from "@/lib/capillary/outcome";
import { createFakeClock, type FakeClock } from "@/lib/fake-clock";
import { createDeparted } from "@/lib/member/cache/departed";
import { createLastGood } from "@/lib/member/cache/last-good";
import { createSource, type Source } from "@/lib/member/cache/source";
import { standardTiming } from "@/lib/member/cache/timing";
import { createVault } from "@/lib/member/cache/vault";
import { silentObserver } from "@/lib/member/observe";
import type { LastGoodRow, LastGoodRows } from "@/lib/store/last-good";

/** What a test upstream answers: whose it is, so that a mix-up shows, and a serial number. */
export type Canary = { owner: number; params: string; serial: number };

export type Upstream = {
  calls: { owner: number; params: string; signal: AbortSignal }[];
  /** Replaced by tests to make it slow, failing or silent. */
  answer: (owner: number, params: string, signal: AbortSignal) => Promise<Outcome<Canary>>;
};

/** A table of last good values in memory. */
export function memoryRows(): LastGoodRows & { rows: Map<string, LastGoodRow>; down: boolean } {
  const rows = new Map<string, LastGoodRow>();
  const table = {
    rows,
    down: false,
    async get(id: string, nowMs: number) {
      if (table.down) throw new Error("the store is down");
      const row = rows.get(id);
      return row && row.endsAtMs > nowMs ? { body: row.body, asOfMs: row.asOfMs } : null;
    },
    async put(more: readonly LastGoodRow[]) {
      if (table.down) throw new Error("the store is down");
      for (const row of more) rows.set(row.id, row);
    },
    async forget(owner: string) {
      for (const [id, row] of rows) if (row.owner === owner) rows.delete(id);
    },
    async sweep(nowMs: number) {
      for (const [id, row] of rows) if (row.endsAtMs <= nowMs) rows.delete(id);
    },
  };
  return table;
}

export type Bench = {
  clock: FakeClock;
  upstream: Upstream;
  table: ReturnType<typeof memoryRows>;
  guard: Guard;
  source: Source<Canary, string>;
  /** The same store seen by a process that has just started. */
  restarted: () => Source<Canary, string>;
  flush: () => Promise<void>;
  ok: (owner: number, params: string) => Outcome<Canary>;
};

const isCanary = (value: unknown, owner: number): value is Canary =>
  typeof value === "object" && value !== null && "owner" in value && value.owner === owner;

/** One source over a scripted upstream, a fake clock and a table in memory. */
export function createBench(options: { jitter?: () => number } = {}): Bench {
  const clock = createFakeClock();
  const table = memoryRows();
  let serial = 0;
  const ok = (owner: number, params: string): Outcome<Canary> => {
    serial += 1;
    return {
      kind: "ok",
      value: { owner, params, serial },
      receivedAt: new Date(clock.wallMs()).toISOString(),
    };
  };
  const upstream: Upstream = { calls: [], answer: async (owner, params) => ok(owner, params) };
  const start = () => {
    const observer = silentObserver;
    const guard = createGuard({
      clock,
      observer,
      queue: standardQueueLimits,
      jitter: options.jitter ?? (() => 0.5),
    });
    const lastGood = createLastGood(table, createVault("s".repeat(32)), clock, observer, standardTiming);
    const departed = createDeparted();
    const source: Source<Canary, string> = createSource<Canary, string>(
      {
        name: "customer",
        shape: 1,
        mostChars: 1_000_000,
        paramsKey: (params) => params,
        isValue: isCanary,
        authoritative: true,
        load(owner, params, signal) {
          upstream.calls.push({ owner, params, signal });
          return upstream.answer(owner, params, signal);
        },
      },
      {
        clock,
        timing: standardTiming,
        guard,
        lastGood,
        observer,
        departed,
        onGone(customerId) {
          departed.note(customerId, clock.wallMs());
          source.forget(customerId);
          lastGood.forget(customerId);
        },
      },
    );
    return { guard, source, flush: () => lastGood.flush() };
  };
  const first = start();
  return { clock, upstream, table, ok, ...first, restarted: () => start().source };
}

export const down = async (): Promise<Outcome<Canary>> => ({
  kind: "unavailable",
  reason: "upstream",
  code: null,
  retryable: true,
});

/** Never answers; ends only by its signal. */
export const silent = (): Promise<Outcome<Canary>> => new Promise(() => {});
