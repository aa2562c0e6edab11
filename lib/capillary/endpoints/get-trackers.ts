import "server-only";
import type { CapillaryClient } from "@/lib/capillary/calls";
import type { ReadOptions } from "@/lib/capillary/endpoints/options";
import { trackerSteps } from "@/lib/capillary/map-trackers";
import type { Outcome } from "@/lib/capillary/outcome";
import { readEnvelope } from "@/lib/capillary/read-envelope";
import { readerFor } from "@/lib/capillary/reader-for";
import { runInTurns } from "@/lib/capillary/turns";
import { whole } from "@/lib/capillary/whole";
import type { TrackerFacts } from "@/lib/loyalty/customer";

/**
 * All trackers of a customer; the call takes no parameters and does not page.
 * https://docs.capillarytech.com/reference/get_v2-customers-customerid-trackers
 */
export async function getTrackers(
  client: CapillaryClient,
  { customerId }: { customerId: number },
  options: ReadOptions = {},
): Promise<Outcome<TrackerFacts[]>> {
  const answer = await client.get(
    "/v2/customers/{customerId}/trackers",
    { customerId },
    {},
    { endpoint: "trackers", maxBytes: client.config.caps.largeBytes, signal: options.signal },
  );
  const envelope = readEnvelope(client, answer, { endpoint: "trackers", wrapper: "data" });
  if (envelope.kind !== "ok") return envelope;
  const trackers = await runInTurns(trackerSteps(envelope.value.content, readerFor(client, "trackers")));
  return whole(trackers, envelope.receivedAt);
}
