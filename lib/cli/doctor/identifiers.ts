import type { CapillaryClient } from "@/lib/capillary/calls";
import type { CustomerIdentifier, IdentifierKind } from "@/lib/capillary/customer-query";
import { getCustomerByIdentifier } from "@/lib/capillary/endpoints/get-customer-by-identifier";
import type { Outcome } from "@/lib/capillary/outcome";
import type { NobodysAnswers } from "@/lib/cli/doctor/nobody";
import type { Customer } from "@/lib/loyalty/customer";

/** What one kind of identifier is good for. */
export type IdentifierState =
  /** Finds this member. */
  | "finds"
  /** This member has one, and the look-up does not find them by it alone. */
  | "not-alone"
  /** Finds somebody else: two members share it. */
  | "somebody-else"
  /** The cluster takes the kind; this member has none, or no member was given. */
  | "taken"
  | "refused"
  | "unknown";

export type Identifiers = {
  kinds: ReadonlyMap<IdentifierKind, IdentifierState>;
  /** Several at once, as dual eligibility needs them; null = not tried. */
  several: "accepted" | "refused" | null;
};

export const identifierKinds = ["mobile", "email", "cardnumber", "externalId", "wechat"] as const;

/** The identifiers of a member that can be looked up by; hidden ones are not among them. */
export function identifiersOf(customer: Customer): CustomerIdentifier[] {
  const { identifiers } = customer.identity;
  const card = customer.cards?.find(({ status }) => status === "active")?.number;
  return identifierKinds.flatMap((kind) => {
    const known = identifiers.find(({ type }) => type.toLowerCase() === kind.toLowerCase())?.value;
    const value = known ?? (kind === "cardnumber" ? card : undefined);
    return value === undefined || value.includes("*") ? [] : [{ kind, value }];
  });
}

/** Tries each identifier of a member alone, then the first two or three together. `foundBy` has found them. */
export async function tryIdentifiers(
  client: CapillaryClient,
  customer: Customer,
  foundBy: IdentifierKind | null,
  nobody: NobodysAnswers,
): Promise<Identifiers> {
  const held = identifiersOf(customer);
  const kinds = new Map(withoutMember(nobody).kinds);
  const ids = [customer.customerId, customer.mergedFrom];
  const ask = (identifiers: CustomerIdentifier[]) =>
    getCustomerByIdentifier(client, { identifiers, detail: "member" });
  // A masked member's own identifiers are not known; the one they were found by is good all the same.
  if (foundBy !== null) kinds.set(foundBy, "finds");
  for (const identifier of held) kinds.set(identifier.kind, stateOf(await ask([identifier]), ids));
  const together = held.filter(({ kind }) => kind !== "cardnumber").slice(0, 3);
  if (together.length < 2) return { kinds, several: null };
  const state = stateOf(await ask(together), ids);
  return { kinds, several: state === "finds" ? "accepted" : state === "unknown" ? null : "refused" };
}

/** What is known when no member was given: whether a kind is taken. */
export function withoutMember(nobody: NobodysAnswers): Identifiers {
  const kinds = identifierKinds.map((kind) => [kind, takenState(nobody.get(kind)?.kind)] as const);
  return { kinds: new Map(kinds), several: null };
}

function stateOf(outcome: Outcome<Customer>, ids: readonly (number | null)[]): IdentifierState {
  switch (outcome.kind) {
    case "ok":
      return ids.includes(outcome.value.customerId) ? "finds" : "somebody-else";
    case "not-found":
    case "not-enrolled":
      return "not-alone";
    case "rejected":
      return "refused";
    case "merged":
    case "erased":
    case "limited":
    case "unavailable":
      return "unknown";
    default:
      return outcome satisfies never;
  }
}

function takenState(kind: Outcome<Customer>["kind"] | undefined): IdentifierState {
  switch (kind) {
    case "ok":
    case "not-found":
    case "not-enrolled":
    case "merged":
    case "erased":
      return "taken";
    case "rejected":
      return "refused";
    case "limited":
    case "unavailable":
    case undefined:
      return "unknown";
    default:
      return kind satisfies never;
  }
}
