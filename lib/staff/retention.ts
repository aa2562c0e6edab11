import "server-only";
import { env } from "@/lib/env";
import { faultOf, log } from "@/lib/log";
import { once } from "@/lib/once";
import type { Sql } from "@/lib/store/sql";
import { store } from "@/lib/store/store";
import { appendTrail } from "@/lib/store/trail";
import { pruneTrail } from "@/lib/store/trail-verify";

const dayMs = 86_400_000;
/** How long records are kept: `TRAIL_DAYS`, 400 unless the operator says otherwise. */
export const keptDays = (): number => env().TRAIL_DAYS;

/**
 * Takes away records older than `days` and records that it did. The chain that is left still verifies.
 * @returns how many went
 * @throws StoreError
 */
export async function prune(sql: Sql, nowMs: number, days: number = keptDays()): Promise<number> {
  const gone = await pruneTrail(sql, nowMs - days * dayMs);
  if (gone === 0) return 0;
  await appendTrail(
    sql,
    {
      event: "retention",
      result: "ok",
      personId: "rung",
      personName: "Rung",
      role: "system",
      storeCode: "",
      storeName: "",
      device: "",
      kind: null,
      identifierKey: null,
      customerKey: null,
      grade: null,
      reason: `${gone} records older than ${days} days`,
    },
    nowMs,
  );
  return gone;
}

/** Once a day and process, beside the work at hand: nobody waits for it, and a fault is logged. */
export function pruneDaily(nowMs: number): void {
  const last = once("trail-pruned", () => ({ atMs: 0 }));
  if (nowMs - last.atMs < dayMs) return;
  last.atMs = nowMs;
  prune(store(), nowMs).catch((error: unknown) => {
    log().warn({ fault: faultOf(error) }, "old records of the trail were not taken away");
  });
}
