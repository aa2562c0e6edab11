import "server-only";
import type { Sql } from "@/lib/store/sql";

/** One kept answer as it lies in the store. Times are epoch milliseconds. */
export type LastGoodRow = { id: string; owner: string; body: string; asOfMs: number; endsAtMs: number };

/** The table of last good values. Every call throws StoreError when the store cannot be reached. */
export interface LastGoodRows {
  get(id: string, nowMs: number): Promise<{ body: string; asOfMs: number } | null>;
  put(rows: readonly LastGoodRow[]): Promise<void>;
  forget(owner: string): Promise<void>;
  /** Removes what is past its end, at most 500 rows a call so that the synchronous driver stays short. */
  sweep(nowMs: number): Promise<void>;
}

// An older answer never replaces a newer one: two instances may write the same entry out of order.
const upsert = `INSERT INTO last_good (id, owner, body, as_of, ends_at) VALUES (?, ?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET body = excluded.body, as_of = excluded.as_of, ends_at = excluded.ends_at
  WHERE excluded.as_of >= last_good.as_of`;

/** Last good values over either engine. */
export function lastGoodRows(store: () => Sql): LastGoodRows {
  return {
    async get(id, nowMs) {
      const [row] = await store().run("SELECT body, as_of FROM last_good WHERE id = ? AND ends_at > ?", [
        id,
        nowMs,
      ]);
      return row ? { body: String(row.body), asOfMs: Number(row.as_of) } : null;
    },
    async put(rows) {
      await store().batch(
        rows.map((row) => ({
          text: upsert,
          args: [row.id, row.owner, row.body, row.asOfMs, row.endsAtMs],
        })),
      );
    },
    async forget(owner) {
      await store().run("DELETE FROM last_good WHERE owner = ?", [owner]);
    },
    async sweep(nowMs) {
      await store().run(
        "DELETE FROM last_good WHERE id IN (SELECT id FROM last_good WHERE ends_at <= ? LIMIT 500)",
        [nowMs],
      );
    },
  };
}
