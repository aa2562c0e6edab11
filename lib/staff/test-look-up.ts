import type { Customer } from "@/lib/loyalty/customer";
import type { Ask } from "@/lib/staff/resolve";
import { testStaff } from "@/lib/staff/test-store";

/** Who looks up in these tests. */
export const actor = { staff: testStaff(), device: "Chrome · Android" };

/** A search as it is typed. */
export const typed = (text: string) => ({ identifiers: [{ text }], how: "typed" as const });

export const answeredAt = "2026-11-21T10:42:00.000Z";

/** Capillary with one customer, found by these: `mobile 1234512345`. */
export function knows(customer: Customer, ...by: readonly string[]): Ask {
  return async (_owner, [first]) =>
    first && by.includes(`${first.kind} ${first.value}`)
      ? { kind: "ok", value: customer, receivedAt: answeredAt }
      : { kind: "not-found", code: 8015 };
}
