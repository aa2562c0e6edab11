import { customerQuestion } from "@/lib/capillary/customer-query";
import { mapCustomer } from "@/lib/capillary/map-customer";
import { cardBody, customerBody, programBody } from "@/lib/capillary/test-customer-bodies";
import { testReader } from "@/lib/capillary/test-reader";

export const where = { source: "INSTORE", accountId: null };
const asked = { ...customerQuestion(where, "staff", 0).asked, currencies: true };
export const question = { source: "INSTORE", asked, customerId: customerBody.id };

/** The test customer with some fields changed, mapped; and the shapes that were reported. */
export function read(over: Record<string, unknown> = {}, warnings: number[] = []) {
  const { reader, shapes } = testReader({ warnings });
  return { customer: mapCustomer({ ...customerBody, ...over }, question, reader), shapes };
}
export const program = (over: Record<string, unknown>) =>
  read({ loyaltyProgramDetails: [{ ...programBody, ...over }] }).customer?.programs?.[0];
export const card = (over: Record<string, unknown>) =>
  read({ cardDetails: [{ ...cardBody, ...over }] }).customer?.cards?.[0];
