import "server-only";
import type { CapillaryClient } from "@/lib/capillary/calls";
import { type CustomerDetail, type CustomerIdentifier, lookupQuestion } from "@/lib/capillary/customer-query";
import { readCustomerAnswer } from "@/lib/capillary/endpoints/customer-answer";
import type { ReadOptions } from "@/lib/capillary/endpoints/options";
import type { Outcome } from "@/lib/capillary/outcome";
import type { Customer } from "@/lib/loyalty/customer";

/**
 * One customer by one identifier, or by several at once where dual eligibility is on. `history` and
 * `criteria` are null here: this call does not know them. A value with a comma cannot be sent, for
 * Capillary splits at commas; it is refused without a call.
 * https://docs.capillarytech.com/reference/get-customer-details
 */
export async function getCustomerByIdentifier(
  client: CapillaryClient,
  params: { identifiers: readonly CustomerIdentifier[]; detail: CustomerDetail },
  options: ReadOptions = {},
): Promise<Outcome<Customer>> {
  const { identifiers, detail } = params;
  if (identifiers.length === 0 || identifiers.some(({ value }) => value === "" || value.includes(",")))
    return { kind: "rejected", code: null };
  const question = lookupQuestion(client.config, identifiers, detail);
  const answer = await client.get("/v2/customers/lookup/customerDetails", {}, question.query, {
    endpoint: "lookup",
    signal: options.signal,
  });
  return readCustomerAnswer(client, answer, { endpoint: "lookup", customerId: null, question });
}
