import type { EndpointName } from "@/lib/capillary/calls";
import type { Access } from "@/lib/cli/doctor/access";
import type { Evidence } from "@/lib/cli/doctor/evidence";
import type { Customer } from "@/lib/loyalty/customer";

/** What a part of a screen will be. `none`: known to be none for this member. `unseen`: nothing stands against it. */
export type PartState = "shown" | "none" | "missing" | "unseen" | "off";
export type Part = { name: string; state: PartState; why: string | null };

/** How screens are predicted: from what was read where a member was given, else from the access alone. */
export class Prediction {
  readonly customer: Customer | null;
  readonly found: boolean;
  private readonly access: ReadonlyMap<EndpointName, Access>;

  constructor(
    readonly evidence: Evidence,
    access: readonly Access[],
  ) {
    const { member, reads } = evidence;
    this.found = member.kind === "found";
    this.customer = this.found && reads.customer.kind === "ok" ? reads.customer.value : null;
    this.access = new Map(access.map((row) => [row.endpoint, row]));
  }

  /** Why a call does not give what it should; null when it does. */
  failing(endpoint: EndpointName): string | null {
    const row = this.access.get(endpoint);
    return row === undefined || row.state === "yes" ? null : `${endpoint} call ${stateWords[row.state]}`;
  }

  /** A part of the customer's answer: `read` gives its rows or value; null = not in the answer. */
  ofCustomer(name: string, read: (customer: Customer) => unknown, without = "not in the answer"): Part {
    const why = this.failing("customer");
    if (why) return { name, state: "missing", why };
    if (!this.customer) return { name, state: "unseen", why: null };
    return part(name, read(this.customer), without);
  }

  /** A part that is a call of its own; `rows` is its value where it was read. */
  ofCall(name: string, endpoint: EndpointName, rows: unknown): Part {
    const why = this.failing(endpoint);
    if (why) return { name, state: "missing", why };
    return this.found ? part(name, rows, "could not be read") : { name, state: "unseen", why: null };
  }
}

/** A part that the operator switched off. */
export function off(name: string, why: string): Part {
  return { name, state: "off", why };
}

/** undefined = known to be none; null = missing; an empty list = none; anything else shows. */
function part(name: string, value: unknown, why: string): Part {
  if (value === null) return { name, state: "missing", why };
  if (value === undefined || (Array.isArray(value) && value.length === 0))
    return { name, state: "none", why: null };
  return { name, state: "shown", why: null };
}

const stateWords: Readonly<Record<Access["state"], string>> = {
  yes: "allowed",
  refused: "refused",
  forbidden: "forbidden",
  limited: "rate-limited",
  "no-answer": "without answer",
  unreadable: "unreadable",
  failing: "failing",
  "not-asked": "not asked",
};
