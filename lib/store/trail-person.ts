import "server-only";
import { store } from "@/lib/store/store";
import { appendTrail } from "@/lib/store/trail";
import type { TrailEntry, TrailEvent, TrailResult } from "@/lib/store/trail-record";

/** A store person as the trail names them. */
export type TrailPerson = {
  personId: string;
  name: string;
  role: string;
  store: { code?: string; name: string };
};

/** What is worth recording beside who, where and when; keys are keyed hashes (staff-keys.ts). */
export type PersonDeed = { event: TrailEvent; result: TrailResult } & Partial<
  Pick<TrailEntry, "kind" | "identifierKey" | "customerKey" | "grade" | "reason">
>;

/** The name under which the trail knows a store. */
export function storeCodeOf(person: Pick<TrailPerson, "store">): string {
  return person.store.code ?? person.store.name;
}

/**
 * Writes what a store person did and resolves when it is stored; whatever depends on it is answered
 * afterwards. lib/auth records sign-in and sign-out with it, lib/staff the rest.
 * @param device browser and system in a few words, "" when unknown
 * @throws StoreError when the store is down: refuse then
 */
export async function recordPerson(
  person: TrailPerson,
  device: string,
  deed: PersonDeed,
  atMs: number = Date.now(),
): Promise<void> {
  const entry: TrailEntry = {
    event: deed.event,
    result: deed.result,
    personId: person.personId,
    personName: person.name,
    role: person.role,
    storeCode: storeCodeOf(person),
    storeName: person.store.name,
    device: device || "unknown",
    kind: deed.kind ?? null,
    identifierKey: deed.identifierKey ?? null,
    customerKey: deed.customerKey ?? null,
    grade: deed.grade ?? null,
    reason: deed.reason ?? null,
  };
  await appendTrail(store(), entry, atMs);
}
