import "server-only";
import type { Guard } from "@/lib/capillary/guard/guard";
import type { Priority } from "@/lib/capillary/guard/queue";
import type { Outcome } from "@/lib/capillary/outcome";
import type { Clock } from "@/lib/clock";
import type { Result } from "@/lib/loyalty/result";
import type { Iso } from "@/lib/loyalty/view-models";
import type { Departed } from "@/lib/member/cache/departed";
import { createFlights, type Flights } from "@/lib/member/cache/flights";
import type { LastGood } from "@/lib/member/cache/last-good";
import { createMemory, entryKey, type Kept } from "@/lib/member/cache/memory";
import { type Failure, failed, type Gone, type Settled } from "@/lib/member/cache/settled";
import type { Timing } from "@/lib/member/cache/timing";
import type { ReadObserver, SourceName } from "@/lib/member/observe";

/** One kind of upstream answer: how it is read, named and recognised. */
export type SourceOptions<T, P> = {
  name: SourceName;
  /** Raise it when the stored value's type changes, so that no old one is shown as the new. */
  shape: number;
  /** Bound of this source's memory, in characters of JSON. */
  mostChars: number;
  /** Distinct text for distinct parameters. */
  paramsKey: (params: P) => string;
  /** Recognises a value of this customer; asked of stored ones and of every answer. */
  isValue: (value: unknown, customerId: number) => value is T;
  load: (customerId: number, params: P, signal: AbortSignal) => Promise<Outcome<T>>;
  /** True for the customer call: its "not found" ends everything that is kept of the member. */
  authoritative?: boolean;
  /** The answer without a value that means none here, and the value it means. */
  none?: { kind: "not-enrolled" | "not-found"; value: T };
};

export type SourceParts = {
  clock: Clock;
  timing: Timing;
  guard: Guard;
  lastGood: LastGood;
  observer: ReadObserver;
  departed: Departed;
  /** Told when the account is gone, to note it in `departed` and forget it everywhere. */
  onGone: (customerId: number) => void;
};

export type Ask = {
  priority: Priority;
  /** The member asked for a newer answer than the usual fresh time gives. */
  refresh?: boolean;
  /** The instant of `clock` by which this reader leaves, with a dated value or none; the call goes on. */
  byMs?: number;
};

export type Source<T, P> = {
  /** Fresh, dated, or why not. Never rejects. One set of calls however many ask; never across customers. */
  read: (customerId: number, params: P, ask: Ask) => Promise<Result<T>>;
  /** Takes an answer that was read another way (a staff look-up) as this source's own. */
  seed: (customerId: number, params: P, value: T, receivedAt: Iso) => void;
  /** The fresh value in memory, or null; never a call. */
  peek: (customerId: number, params: P) => Extract<Result<T>, { kind: "ok" }> | null;
  /** Whatever memory holds, however old; for what does not change back, never to be shown. */
  known: (customerId: number, params: P) => T | null;
  forget: (customerId: number) => void;
};

/** A cached, coalesced, guarded reader with a last good value. */
export function createSource<T, P>(options: SourceOptions<T, P>, parts: SourceParts): Source<T, P> {
  const { clock, timing, lastGood, observer, departed } = parts;
  const memory = createMemory<T>(options.mostChars);
  const stored = (customerId: number, key: string) => ({
    source: options.name,
    shape: options.shape,
    key,
    customerId,
  });

  function keep(customerId: number, key: string, value: T, asOf: Iso): Kept<T> {
    const asOfMs = Date.parse(asOf);
    const kept = { value, asOf, asOfMs, atMs: clock.monotonicMs() };
    const json = JSON.stringify(value);
    if (memory.put(key, kept, json.length)) lastGood.keep(stored(customerId, key), json, asOfMs);
    return kept;
  }

  const isFresh = (kept: Kept<T>, freshMs: number) => clock.monotonicMs() - kept.atMs < freshMs;

  async function lastGoodOf(customerId: number, key: string): Promise<Kept<T> | null> {
    const oldestMs = clock.wallMs() - timing.keepMs;
    const kept = memory.get(key);
    if (kept) return kept.asOfMs >= oldestMs ? kept : null;
    const mark = departed.markOf(customerId);
    const found = await lastGood.find(stored(customerId, key));
    // Read from the store before the account went, and not to be shown or kept after it.
    if (departed.markOf(customerId) !== mark) return null;
    if (!found || found.asOfMs < oldestMs) return null;
    const value: unknown = JSON.parse(found.json);
    if (!options.isValue(value, customerId)) {
      observer.store("unreadable");
      return null;
    }
    // Known, but as old as can be: the next reader asks the upstream again.
    const old = {
      value,
      asOf: new Date(found.asOfMs).toISOString(),
      asOfMs: found.asOfMs,
      atMs: Number.NEGATIVE_INFINITY,
    };
    memory.put(key, old, found.json.length);
    return memory.get(key) ?? old;
  }

  async function afterFailure(customerId: number, key: string, failure: Failure | Gone): Promise<Result<T>> {
    if (failure.kind === "gone") return { kind: "not-found", code: failure.code };
    const kept = await lastGoodOf(customerId, key);
    if (kept) return stale(kept, failure.reason);
    observer.cache(options.name, "failed");
    return { kind: "unavailable", reason: failure.reason, retryAfterMs: failure.retryAfterMs };
  }

  function stale(kept: Kept<T>, reason: Failure["reason"]): Result<T> {
    observer.cache(options.name, "stale");
    return { kind: "stale", value: kept.value, asOf: kept.asOf, reason };
  }

  const flights: Flights<T, P> = createFlights(options, parts, keep);

  async function waitFor(
    customerId: number,
    key: string,
    flight: Promise<Settled<T>>,
    byMs: number,
  ): Promise<Result<T>> {
    const leftMs = () => Math.max(0, byMs - clock.monotonicMs());
    const first = await orAfter(flight, Math.min(timing.softMs, leftMs()), clock);
    if (first === "late") {
      const kept = await lastGoodOf(customerId, key);
      if (kept && isFresh(kept, timing.freshMs)) return { kind: "ok", value: kept.value, asOf: kept.asOf };
      if (kept) return stale(kept, "timeout");
    }
    // The flight ends by itself at its own hard deadline; a reader may have to leave before.
    const settled = first === "late" ? await orAfter(flight, leftMs(), clock) : first;
    if (settled === "late") return afterFailure(customerId, key, failed("timeout"));
    if (settled.kind === "ok") return { kind: "ok", value: settled.kept.value, asOf: settled.kept.asOf };
    return afterFailure(customerId, key, settled);
  }

  return {
    async read(customerId, params, ask) {
      const key = entryKey(customerId, options.paramsKey(params));
      const kept = memory.get(key);
      const freshMs = ask.refresh ? timing.refreshMs : timing.freshMs;
      if (kept && isFresh(kept, freshMs)) {
        observer.cache(options.name, "hit");
        return { kind: "ok", value: kept.value, asOf: kept.asOf };
      }
      const recent = flights.recentFailure(key);
      if (recent) return afterFailure(customerId, key, recent);
      const byMs = ask.byMs ?? Number.POSITIVE_INFINITY;
      return waitFor(customerId, key, flights.join(key, customerId, params, ask.priority), byMs);
    },
    seed(customerId, params, value, receivedAt) {
      // The account went while this answer was on its way here.
      if (departed.isBefore(customerId, Date.parse(receivedAt))) return;
      keep(customerId, entryKey(customerId, options.paramsKey(params)), value, receivedAt);
    },
    peek(customerId, params) {
      const kept = memory.get(entryKey(customerId, options.paramsKey(params)));
      return kept && isFresh(kept, timing.freshMs)
        ? { kind: "ok", value: kept.value, asOf: kept.asOf }
        : null;
    },
    known: (customerId, params) => memory.get(entryKey(customerId, options.paramsKey(params)))?.value ?? null,
    forget: (customerId) => memory.forget(customerId),
  };
}

function orAfter<T>(work: Promise<T>, ms: number, clock: Clock): Promise<T | "late"> {
  if (ms === Number.POSITIVE_INFINITY) return work;
  return new Promise((resolve, reject) => {
    const cancel = clock.after(ms, () => resolve("late"));
    work.then(resolve, reject).finally(cancel);
  });
}
