import "server-only";
import type { StaffSession } from "@/lib/auth/session-types";
import { customerKey, identifierKey } from "@/lib/store/staff-keys";
import { store } from "@/lib/store/store";
import { appendTrail } from "@/lib/store/trail";
import type { TrailEvent, TrailResult } from "@/lib/store/trail-record";

/** Who acts and on what: one store person at one browser. */
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

/** The name under which the trail knows a store. */
export function storeCodeOf(staff: Pick<StaffSession, "store">): string {
  return staff.store.code ?? staff.store.name;
}

/**
 * Writes one record and resolves when it is stored; what the record is about is answered afterwards.
 * @throws StoreError when the store is down: nothing is answered then
 */
export async function record({ staff, device }: Actor, deed: Deed, atMs: number = Date.now()): Promise<void> {
  const entry = {
    event: deed.event,
    result: deed.result,
    personId: staff.personId,
    personName: staff.name,
    role: staff.role,
    storeCode: storeCodeOf(staff),
    storeName: staff.store.name,
    device,
    kind: deed.kind ?? deed.identifier?.kind ?? null,
    identifierKey: deed.identifier ? identifierKey(deed.identifier.kind, deed.identifier.value) : null,
    customerKey: deed.customerId === undefined ? null : customerKey(deed.customerId),
    grade: deed.grade ?? null,
    reason: deed.reason ?? null,
  };
  await appendTrail(store(), entry, atMs);
}
