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
      /** Different customers that other spellings of the same number found; asked about, never guessed. */
      others: readonly number[];
    }
  | { kind: "none" }
  /** Not known now; never treated as none where it would show. */
  | { kind: "unavailable" };

/**
 * Asks Capillary for each candidate in order. The first hit is the member; the rest are asked all the
 * same, because "12345…" and "9112345…" can be two customers with one phone. A spelling that could not be
 * asked makes the whole search unavailable: it might have been the other customer.
 * @param priority 1: somebody waits to come in; 2: the answer is already out
 */
export async function findMember(identifier: Identifier, priority: Priority = 1): Promise<Found> {
  let first: { customerId: number; sendTo: string } | null = null;
  const others = new Set<number>();
  for (const value of identifier.candidates) {
    const answer = await ask(identifier.kind, value, priority);
    if (answer === "unavailable") return { kind: "unavailable" };
    if (answer === null) continue;
    first ??= { customerId: answer.customerId, sendTo: held(answer, identifier) ?? value };
    if (answer.customerId !== first.customerId) others.add(answer.customerId);
  }
  return first ? { kind: "found", ...first, others: [...others] } : { kind: "none" };
}

/** One customer by an identifier that an OpenID provider vouches for, or that tells two customers apart. */
export async function findMemberBy(
  kind: "email" | "externalId" | "cardnumber",
  value: string,
): Promise<Found> {
  const answer = await ask(kind, value, 1);
  if (answer === "unavailable") return { kind: "unavailable" };
  return answer
    ? { kind: "found", customerId: answer.customerId, sendTo: value, others: [] }
    : { kind: "none" };
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
