import type { CapillaryClient } from "@/lib/capillary/calls";
import type { CustomerQuestion } from "@/lib/capillary/customer-query";
import { missingPartCodes } from "@/lib/capillary/failure";
import { customerSteps, mergeCodes } from "@/lib/capillary/map-customer";
import { groupCodes } from "@/lib/capillary/map-groups";
import type { Outcome } from "@/lib/capillary/outcome";
import { readEnvelope } from "@/lib/capillary/read-envelope";
import { readerFor } from "@/lib/capillary/reader-for";
import { runInTurns } from "@/lib/capillary/turns";
import { whole } from "@/lib/capillary/whole";
import type { Customer } from "@/lib/loyalty/customer";

/**
 * The two customer-details calls answer with the same body. Warnings about a failed part cost that part.
 * A merged account whose survivor is in the answer is the survivor with `mergedFrom`; without one it is
 * `merged`.
 */
export async function readCustomerAnswer(
  client: CapillaryClient,
  answer: Outcome<unknown>,
  call: { endpoint: "customer" | "lookup"; customerId: number | null; question: CustomerQuestion },
): Promise<Outcome<Customer>> {
  const { endpoint, customerId, question } = call;
  const handles = [...mergeCodes, ...missingPartCodes, ...groupCodes];
  const envelope = readEnvelope(client, answer, { endpoint, wrapper: "bare", handles });
  if (envelope.kind !== "ok") return envelope;
  const { content, warnings } = envelope.value;
  const reader = readerFor(client, endpoint, warnings);
  const asked = { source: client.config.source, asked: question.asked, customerId };
  const customer = await runInTurns(customerSteps(content, asked, reader));
  if (customer === null && mergeCodes.some((code) => warnings.includes(code)))
    return { kind: "merged", survivor: null };
  return whole(customer, envelope.receivedAt);
}
