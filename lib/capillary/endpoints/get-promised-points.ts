import "server-only";
import type { CapillaryClient } from "@/lib/capillary/calls";
import type { ReadOptions } from "@/lib/capillary/endpoints/options";
import { promisedSteps } from "@/lib/capillary/map-schedules";
import type { Outcome } from "@/lib/capillary/outcome";
import { readEnvelope } from "@/lib/capillary/read-envelope";
import { readerFor } from "@/lib/capillary/reader-for";
import { runInTurns } from "@/lib/capillary/turns";
import { whole } from "@/lib/capillary/whole";
import type { ArrivingLot } from "@/lib/loyalty/view-models";

/**
 * Points promised but not yet spendable, of all programmes, one entry per lot. Lots that wait for a
 * trigger have no date (`on` null).
 * https://docs.capillarytech.com/reference/get-points-conversion-schedule
 */
export async function getPromisedPoints(
  client: CapillaryClient,
  { customerId }: { customerId: number },
  options: ReadOptions = {},
): Promise<Outcome<ArrivingLot[]>> {
  const answer = await client.get(
    "/v2/customers/{customerId}/promisedPointsSchedule",
    { customerId },
    { fetchDataForAllPrograms: true },
    { endpoint: "promised", signal: options.signal },
  );
  const envelope = readEnvelope(client, answer, { endpoint: "promised", wrapper: "bare" });
  if (envelope.kind !== "ok") return envelope;
  const lots = await runInTurns(promisedSteps(envelope.value.content, readerFor(client, "promised")));
  return whole(lots, envelope.receivedAt);
}
