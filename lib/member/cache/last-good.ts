import "server-only";
import type { Clock } from "@/lib/clock";
import type { Vault } from "@/lib/member/cache/vault";
import type { ReadObserver } from "@/lib/member/observe";
import type { LastGoodRow, LastGoodRows } from "@/lib/store/last-good";

export type Keeping = { source: string; shape: number; key: string; customerId: number };

/** The second, slow home of last good values. Nothing here ever holds an answer back. */
export type LastGood = {
  /** Queues a value for the store; the newest of one entry wins. */
  keep: (entry: Keeping, json: string, asOfMs: number) => void;
  /** null: none, too old, unreadable, or the store did not answer within `storeMs`. */
  find: (entry: Keeping) => Promise<{ json: string; asOfMs: number } | null>;
  forget: (customerId: number) => void;
  /** Writes what waits; for tests and for a calm stop. */
  flush: () => Promise<void>;
};

type Waiting = Keeping & { json: string; asOfMs: number };
type Options = { keepMs: number; storeMs: number };

// 20 rows each 100 ms: the embedded driver is synchronous, so one batch must stay well under 50 ms.
const batchRows = 20;
const batchChars = 512_000;
const everyMs = 100;
const waitingMost = 2_000;
const bodyMost = 256_000;
const sweepEveryMs = 10 * 60_000;

/** Write-behind over the store's table; values are sealed when they are written, not when they are kept. */
export function createLastGood(
  rows: LastGoodRows,
  vault: Vault,
  clock: Clock,
  observer: ReadObserver,
  options: Options,
): LastGood {
  const waiting = new Map<string, Waiting>();
  const leaving = new Set<number>();
  let armed = false;
  let writing: Promise<void> = Promise.resolve();
  let sweptAtMs = Number.NEGATIVE_INFINITY;
  const idOf = (entry: Keeping) => vault.entryId(entry.source, entry.shape, entry.key);

  function arm() {
    if (armed) return;
    armed = true;
    clock.after(everyMs, () => {
      armed = false;
      void write().finally(() => waiting.size > 0 && arm());
    });
  }

  // One after the other, so that a `forget` can wait for what is being written.
  function write(): Promise<void> {
    writing = writing.then(writeBatch);
    return writing;
  }

  function takeBatch(): LastGoodRow[] {
    const batch: LastGoodRow[] = [];
    let chars = 0;
    for (const [id, entry] of waiting) {
      if (batch.length >= batchRows || (batch.length > 0 && chars + entry.json.length > batchChars)) break;
      waiting.delete(id);
      chars += entry.json.length;
      batch.push({
        id,
        owner: vault.ownerId(entry.customerId),
        body: vault.seal(id, entry.json),
        asOfMs: entry.asOfMs,
        endsAtMs: entry.asOfMs + options.keepMs,
      });
    }
    return batch;
  }

  async function writeBatch(): Promise<void> {
    const batch = takeBatch();
    try {
      if (batch.length > 0) await rows.put(batch);
      for (const _ of batch) observer.store("written");
      if (clock.monotonicMs() - sweptAtMs > sweepEveryMs) {
        sweptAtMs = clock.monotonicMs();
        await rows.sweep(clock.wallMs());
      }
    } catch {
      // Not tried again: the next answer of the same entry is newer than what was lost.
      observer.store("failed");
    }
  }

  return {
    keep(entry, json, asOfMs) {
      const id = idOf(entry);
      if (json.length > bodyMost || (waiting.size >= waitingMost && !waiting.has(id)))
        return observer.store("dropped");
      waiting.set(id, { ...entry, json, asOfMs });
      arm();
    },
    async find(entry) {
      const id = idOf(entry);
      if (leaving.has(entry.customerId)) return null;
      const pending = waiting.get(id);
      if (pending) return { json: pending.json, asOfMs: pending.asOfMs };
      const row = await within(rows.get(id, clock.wallMs()), options.storeMs, clock).catch(
        () => "failed" as const,
      );
      if (row === "failed") observer.store("failed");
      if (row === null || row === "failed") return null;
      const json = vault.open(id, row.body);
      observer.store(json === null ? "unreadable" : "read");
      return json === null ? null : { json, asOfMs: row.asOfMs };
    },
    forget(customerId) {
      for (const [id, entry] of waiting) if (entry.customerId === customerId) waiting.delete(id);
      leaving.add(customerId);
      // A batch that is on its way to the store may hold this member: it lands first, then goes too.
      void writing
        .then(() => rows.forget(vault.ownerId(customerId)))
        .catch(() => observer.store("failed"))
        .finally(() => leaving.delete(customerId));
    },
    async flush() {
      while (waiting.size > 0) await write();
      await writing;
    },
  };
}

function within<T>(work: Promise<T>, ms: number, clock: Clock): Promise<T | "failed"> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(ms, () => resolve("failed"));
    work.then(resolve, reject).finally(cancel);
  });
}
