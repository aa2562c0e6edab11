import "server-only";
import type { CapillaryClient } from "@/lib/capillary/calls";
import { type CustomerIdentifier, currenciesQuestion } from "@/lib/capillary/customer-query";
import { readCustomerAnswer } from "@/lib/capillary/endpoints/customer-answer";
import type { ReadOptions } from "@/lib/capillary/endpoints/options";
import type { Outcome } from "@/lib/capillary/outcome";
import { whole } from "@/lib/capillary/whole";
import type { AlternateCurrency } from "@/lib/loyalty/view-models";

/**
 * A customer's alternate currencies, which are documented for the look-up by identifier only. One of their own
 * identifiers after another is asked: under dual eligibility only the primary one finds them (8015 else), and a
 * shared mobile may find somebody else, whose answer is passed over. `not-found`: none of them finds this customer.
 * https://docs.capillarytech.com/reference/get-customer-details
 */
export async function getCurrencies(
  client: CapillaryClient,
  params: { customerId: number; identifiers: readonly CustomerIdentifier[] },
  options: ReadOptions = {},
): Promise<Outcome<AlternateCurrency[]>> {
  for (const identifier of params.identifiers) {
    const question = currenciesQuestion(client.config, identifier);
    const answer = await client.get("/v2/customers/lookup/customerDetails", {}, question.query, {
      endpoint: "lookup",
      signal: options.signal,
    });
    const found = await readCustomerAnswer(client, answer, {
      endpoint: "lookup",
      customerId: null,
      question,
    });
    if (found.kind === "limited" || found.kind === "unavailable") return found;
    // What an identifier says of another account (erased, merged away) says nothing of this one.
    if (found.kind !== "ok" || found.value.customerId !== params.customerId) continue;
    return whole(found.value.currencies, found.receivedAt);
  }
  return { kind: "not-found", code: null };
}
