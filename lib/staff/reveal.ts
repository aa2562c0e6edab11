import "server-only";
import { takeLimit } from "@/lib/auth/limits";
import type { Customer } from "@/lib/loyalty/customer";
import { hasValue } from "@/lib/loyalty/result";
import { readCustomer } from "@/lib/member/sections";
import type { OpenLookup } from "@/lib/staff/open-lookup";
import { type Actor, record } from "@/lib/staff/record";

export const revealFields = ["mobile", "email", "name", "external-id"] as const;
export type RevealField = (typeof revealFields)[number];
export const revealReasons = ["caller-check", "correct-details", "complaint", "other"] as const;
export type RevealReason = (typeof revealReasons)[number];

export type Revealed =
  /** null: Capillary holds none. */
  | { kind: "revealed"; value: string | null }
  | { kind: "limited"; retryAfterMs: number }
  | { kind: "unavailable" };

/**
 * Shows one masked field for a reason. The record is written before the value is given.
 * @throws StoreError when the store is down
 */
export async function reveal(
  actor: Actor,
  lookup: OpenLookup,
  field: RevealField,
  reason: RevealReason,
): Promise<Revealed> {
  const deed = { event: "reveal", kind: field, reason, grade: lookup.grade } as const;
  const { customerId } = lookup.body;
  const limit = await takeLimit("reveal-person-hour", actor.staff.personId);
  if (!limit.taken) {
    await record(actor, { ...deed, result: "ration", customerId });
    return { kind: "limited", retryAfterMs: limit.retryAfterMs };
  }
  const customer = await readCustomer(lookup.access);
  if (!hasValue(customer)) {
    await record(actor, { ...deed, result: "unavailable", customerId });
    return { kind: "unavailable" };
  }
  await record(actor, { ...deed, result: "ok", customerId });
  return { kind: "revealed", value: heldValue(customer.value, field) };
}

function heldValue({ identity }: Customer, field: RevealField): string | null {
  const held = (type: string) =>
    identity.identifiers.find((one) => one.type.toLowerCase() === type)?.value ?? null;
  switch (field) {
    case "mobile":
    case "email":
      return held(field);
    case "external-id":
      return held("externalid");
    case "name":
      return [identity.firstName, identity.lastName].filter((part) => part !== null).join(" ") || null;
    default:
      return field satisfies never;
  }
}
