import type { CapillaryClient } from "@/lib/capillary/calls";
import type { CustomerIdentifier, IdentifierKind } from "@/lib/capillary/customer-query";
import { getCustomerByIdentifier } from "@/lib/capillary/endpoints/get-customer-by-identifier";
import type { Outcome } from "@/lib/capillary/outcome";
import type { Customer } from "@/lib/loyalty/customer";

/** The largest id of 32 bits: every cluster takes it for an id, and nobody has it. */
export const nobodysId = 2_147_483_647;

/**
 * Identifiers that nobody has: a domain that cannot exist (RFC 2606), a number kept for films (Ofcom's
 * 07700 900xxx), and words no brand would give out.
 */
export const nobody: readonly CustomerIdentifier[] = [
  { kind: "email", value: "rung-doctor@example.invalid" },
  { kind: "mobile", value: "447700900123" },
  { kind: "externalId", value: "RUNG-DOCTOR-NOBODY" },
  { kind: "cardnumber", value: "RUNGDOCTORNOBODY" },
  { kind: "wechat", value: "rung-doctor-nobody" },
];

export type NobodysAnswers = ReadonlyMap<IdentifierKind, Outcome<Customer>>;

/** Asks for nobody by each kind: what comes back tells whether the kind is taken, and nothing about anybody. */
export async function askForNobody(client: CapillaryClient): Promise<NobodysAnswers> {
  const answers = new Map<IdentifierKind, Outcome<Customer>>();
  for (const identifier of nobody)
    answers.set(
      identifier.kind,
      await getCustomerByIdentifier(client, { identifiers: [identifier], detail: "member" }),
    );
  return answers;
}
