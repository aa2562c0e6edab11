import "server-only";
import type { Identifier } from "@/lib/auth/identifier";
import { getCustomerByIdentifier } from "@/lib/capillary/endpoints/get-customer-by-identifier";
import { guardedCall } from "@/lib/capillary/guard/guarded-call";
import type { Priority } from "@/lib/capillary/guard/queue";
import type { Customer } from "@/lib/loyalty/customer";

export type Found =
  | {
      kind: "found";
      customerId: number;
      /** Where a code goes: what Capillary holds, else what it was found by. */
      sendTo: string;
    }
  | { kind: "none" }
  /** Not known now; never treated as none where it would show. */
  | { kind: "unavailable" };

/**
 * Asks Capillary for each candidate in order and stops at the first hit.
 * @param priority 1: somebody waits to come in; 2: the answer is already out
 */
export async function findMember(identifier: Identifier, priority: Priority = 1): Promise<Found> {
  for (const value of identifier.candidates) {
    const answer = await ask(identifier.kind, value, priority);
    if (answer === "unavailable") return { kind: "unavailable" };
    if (answer !== null)
      return { kind: "found", customerId: answer.customerId, sendTo: held(answer, identifier) ?? value };
  }
  return { kind: "none" };
}

/** One customer by an identifier that an OpenID provider vouches for. */
export async function findMemberBy(kind: "externalId" | "cardnumber", value: string): Promise<Found> {
  const answer = await ask(kind, value, 1);
  if (answer === "unavailable") return { kind: "unavailable" };
  return answer ? { kind: "found", customerId: answer.customerId, sendTo: value } : { kind: "none" };
}

async function ask(
  kind: "mobile" | "email" | "externalId" | "cardnumber",
  value: string,
  priority: Priority,
): Promise<Customer | null | "unavailable"> {
  const identifiers = [{ kind, value }];
  const outcome = await guardedCall(
    { source: "lookup", owner: `${kind}:${value}`, priority },
    (client, options) => getCustomerByIdentifier(client, { identifiers, detail: "profile" }, options),
  );
  switch (outcome.kind) {
    case "ok":
      return outcome.value;
    case "unavailable":
    case "limited":
      return "unavailable";
    case "not-found":
    case "rejected":
    case "erased":
    case "merged":
    case "not-enrolled":
      return null;
  }
}

/** The identifier as Capillary holds it, among those that were asked for: nothing else is ever sent to. */
function held(customer: Customer, identifier: Identifier): string | null {
  const wanted = new Set(identifier.candidates);
  const found = customer.identity.identifiers.find(
    ({ type, value }) => type.toLowerCase() === identifier.kind && wanted.has(value.toLowerCase()),
  );
  return found?.value ?? null;
}
