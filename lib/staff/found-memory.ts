import "server-only";
import { LRUCache } from "lru-cache";
import type { Customer } from "@/lib/loyalty/customer";
import type { Iso } from "@/lib/loyalty/view-models";
import { once } from "@/lib/once";

type Kept = { customer: Customer; receivedAt: Iso };
const kept = () => once("staff-found", () => new LRUCache<string, Kept>({ max: 300, ttl: 60_000 }));

/**
 * The answer of a look-up, for the first paint of its till view only. It is not put into the read path's
 * cache: the look-up call knows no tier history, and a cache entry without it would look like a fault.
 */
export function rememberFound(lookupId: string, customer: Customer, receivedAt: Iso): void {
  kept().set(lookupId, { customer, receivedAt });
}

/** The answer of a look-up of the last minute that this process made, or null. */
export function recallFound(lookupId: string): Kept | null {
  return kept().get(lookupId) ?? null;
}

/** Done, lock and sign-out: nothing waits for its time to run out. */
export function forgetFound(lookupId: string): void {
  kept().delete(lookupId);
}
