import { memberOf } from "@/lib/sandbox/endpoints/by-id";
import type { Handler } from "@/lib/sandbox/endpoints/call";
import { reply } from "@/lib/sandbox/envelopes";

/** `GET v2/customers/{id}/subscriptions`. docs.capillarytech.com/reference/get-subscription-details-1-1 */
export const subscriptions: Handler = (call) => {
  const found = memberOf(call);
  if ("answer" in found) return found.answer;
  return reply({
    subscriptions: found.person.customer.subscriptions,
    campaignId: 0,
    communicationId: 0,
    warnings: [],
  });
};
