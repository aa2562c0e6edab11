import "server-only";
import type { CapillaryClient } from "@/lib/capillary/calls";
import type { ReadOptions } from "@/lib/capillary/endpoints/options";
import { mapSubscriptionInfo } from "@/lib/capillary/map-embeds";
import type { Outcome } from "@/lib/capillary/outcome";
import { isObject } from "@/lib/capillary/read-codes";
import { readEnvelope } from "@/lib/capillary/read-envelope";
import { readerFor } from "@/lib/capillary/reader-for";
import { whole } from "@/lib/capillary/whole";
import type { Subscription } from "@/lib/loyalty/views";

/**
 * What the member gets messages about: channel by priority (TRANS, BULK), opted in or out. A state that
 * is neither is not guessed: the whole list is then unavailable.
 * https://docs.capillarytech.com/reference/get-subscription-details-1-1
 */
export async function getSubscriptions(
  client: CapillaryClient,
  { customerId }: { customerId: number },
  options: ReadOptions = {},
): Promise<Outcome<Subscription[]>> {
  const answer = await client.get(
    "/v2/customers/{customerId}/subscriptions",
    { customerId },
    {},
    { endpoint: "subscriptions", signal: options.signal },
  );
  const envelope = readEnvelope(client, answer, { endpoint: "subscriptions", wrapper: "bare" });
  if (envelope.kind !== "ok") return envelope;
  const reader = readerFor(client, "subscriptions");
  const { content } = envelope.value;
  if (!isObject(content) || content.subscriptions === undefined)
    return whole<Subscription[]>(reader.missing("subscriptions"), envelope.receivedAt);
  return whole(mapSubscriptionInfo(content, reader), envelope.receivedAt);
}
