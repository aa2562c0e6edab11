import "server-only";
import type { CustomerIdentifier } from "@/lib/capillary/customer-query";
import { getCustomerByIdentifier } from "@/lib/capillary/endpoints/get-customer-by-identifier";
import { guardedCall } from "@/lib/capillary/guard/guarded-call";
import type { Outcome } from "@/lib/capillary/outcome";
import type { Customer } from "@/lib/loyalty/customer";
import type { IdentifierKind } from "@/lib/loyalty/recognise";
import type { UnavailableReason } from "@/lib/loyalty/result";
import type { Iso } from "@/lib/loyalty/view-models";
import type { Attempt } from "@/lib/staff/attempts";

/** Asks Capillary for one customer; tests put their own in place. */
export type Ask = (owner: string, identifiers: readonly CustomerIdentifier[]) => Promise<Outcome<Customer>>;

/** What a search came to. */
export type Resolved =
  | { kind: "found"; customer: Customer; by: IdentifierKind; value: string; receivedAt: Iso }
  /** Different customers answer to the same text: the kinds to choose from, nothing about anybody. */
  | { kind: "ambiguous"; choices: IdentifierKind[] }
  | { kind: "none" }
  | { kind: "merged-elsewhere" }
  | { kind: "erased" }
  | { kind: "unavailable"; reason: UnavailableReason; retryAfterMs: number | null };

/** Over the client of this process, behind the shared gate, breaker and slots. */
export const askCapillary: Ask = (owner, identifiers) =>
  guardedCall({ source: "lookup", owner, priority: 0 }, (client, options) =>
    getCustomerByIdentifier(client, { identifiers, detail: "staff" }, options),
  );

/**
 * Tries all kinds at once, the spellings of each in order. One customer found by several kinds is one
 * customer; two different ones are asked about, never guessed. A kind that could not be asked makes the
 * whole search unavailable, because it might have been the other customer.
 */
export async function resolve(owner: string, attempts: readonly Attempt[], ask: Ask): Promise<Resolved> {
  return decide(await Promise.all(attempts.map((attempt) => run(owner, attempt, ask))));
}

/** One question with several identifiers, which dual-eligibility brands require. */
export async function resolveTogether(
  owner: string,
  attempts: readonly Attempt[],
  ask: Ask,
): Promise<Resolved> {
  const most = Math.max(...attempts.map(({ values }) => values.length));
  let last: Resolved = { kind: "none" };
  for (let index = 0; index < most; index += 1) {
    const identifiers = attempts.flatMap(({ kind, values }) => {
      const value = values[Math.min(index, values.length - 1)];
      return value === undefined ? [] : [{ kind, value }];
    });
    const [first] = identifiers;
    if (!first) return last;
    last = settle(await ask(owner, identifiers), first.kind, first.value);
    if (last.kind !== "none") return last;
  }
  return last;
}

async function run(owner: string, { kind, values, atOnce }: Attempt, ask: Ask): Promise<Resolved> {
  const one = async (value: string) => settle(await ask(owner, [{ kind, value }]), kind, value);
  if (atOnce) {
    const all = await Promise.all(values.map(one));
    return all.find((settled) => settled.kind !== "none") ?? { kind: "none" };
  }
  for (const value of values) {
    const settled = await one(value);
    if (settled.kind !== "none") return settled;
  }
  return { kind: "none" };
}

function settle(outcome: Outcome<Customer>, by: IdentifierKind, value: string): Resolved {
  switch (outcome.kind) {
    case "ok":
      return { kind: "found", customer: outcome.value, by, value, receivedAt: outcome.receivedAt };
    // Rejected: this cluster does not take the text as this kind, so nobody has it (8013).
    case "not-found":
    case "rejected":
    case "not-enrolled":
      return { kind: "none" };
    case "merged":
      return { kind: "merged-elsewhere" };
    case "erased":
      return { kind: "erased" };
    case "limited":
      return { kind: "unavailable", reason: "limited", retryAfterMs: outcome.retryAfterMs };
    case "unavailable":
      return { kind: "unavailable", reason: outcome.reason, retryAfterMs: null };
    default:
      return outcome satisfies never;
  }
}

function decide(all: readonly Resolved[]): Resolved {
  const found = all.filter((one) => one.kind === "found");
  const ids = new Set(found.map(({ customer }) => customer.customerId));
  if (ids.size > 1) return { kind: "ambiguous", choices: found.map(({ by }) => by) };
  const failed = all.find((one) => one.kind === "unavailable");
  if (failed) return failed;
  return (
    found[0] ??
    all.find((one) => one.kind === "merged-elsewhere") ??
    all.find((one) => one.kind === "erased") ?? { kind: "none" }
  );
}
