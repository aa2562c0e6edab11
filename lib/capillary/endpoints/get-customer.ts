import "server-only";
import type { CapillaryClient } from "@/lib/capillary/calls";
import { type CustomerDetail, customerQuestion } from "@/lib/capillary/customer-query";
import { readCustomerAnswer } from "@/lib/capillary/endpoints/customer-answer";
import type { ReadOptions } from "@/lib/capillary/endpoints/options";
import type { Outcome } from "@/lib/capillary/outcome";
import type { Customer } from "@/lib/loyalty/customer";

/**
 * One customer by id. `aheadDays` asks for the gaps of a later day (the reference lists 0, 1 and 30).
 * A 400 with an empty body, an unknown id and a merged or erased member each have an outcome of their own.
 * https://docs.capillarytech.com/reference/get-customer-details-v2
 */
export async function getCustomer(
  client: CapillaryClient,
  params: { customerId: number; detail: CustomerDetail; aheadDays?: number | undefined },
  options: ReadOptions = {},
): Promise<Outcome<Customer>> {
  const { customerId, detail, aheadDays = 0 } = params;
  const question = customerQuestion(client.config, detail, aheadDays);
  const answer = await client.get("/v2/customers/{customerId}", { customerId }, question.query, {
    endpoint: "customer",
    signal: options.signal,
  });
  return readCustomerAnswer(client, answer, { endpoint: "customer", customerId, question });
}
