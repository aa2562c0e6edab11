import "server-only";
import type { StaffSession } from "@/lib/auth/session-types";
import { pruneDaily } from "@/lib/staff/retention";
import { customerKey, identifierKey } from "@/lib/store/staff-keys";
import { recordPerson } from "@/lib/store/trail-person";
import type { TrailEvent, TrailResult } from "@/lib/store/trail-record";

/** Who acts: one store person at one browser. */
export type Actor = { staff: StaffSession; device: string };

/** What is worth recording beside who, where and when. Plain values go in, keyed hashes are kept. */
export type Deed = {
  event: TrailEvent;
  result: TrailResult;
  kind?: string;
  identifier?: { kind: string; value: string };
  customerId?: number;
  grade?: string;
  reason?: string;
};

/**
 * Writes one record and resolves when it is stored; what the record is about is answered afterwards.
 * @throws StoreError when the store is down: nothing is answered then
 */
export async function record({ staff, device }: Actor, deed: Deed, atMs: number = Date.now()): Promise<void> {
  const { identifier, customerId } = deed;
  await recordPerson(
    staff,
    device,
    {
      event: deed.event,
      result: deed.result,
      kind: deed.kind ?? identifier?.kind ?? null,
      identifierKey: identifier ? identifierKey(identifier.kind, identifier.value) : null,
      customerKey: customerId === undefined ? null : customerKey(customerId),
      grade: deed.grade ?? null,
      reason: deed.reason ?? null,
    },
    atMs,
  );
  pruneDaily(atMs);
}
