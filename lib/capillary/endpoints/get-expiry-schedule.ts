import "server-only";
import type { CapillaryClient } from "@/lib/capillary/calls";
import type { ReadOptions } from "@/lib/capillary/endpoints/options";
import { expiryScheduleSteps } from "@/lib/capillary/map-schedules";
import type { Outcome } from "@/lib/capillary/outcome";
import { readEnvelope } from "@/lib/capillary/read-envelope";
import { readerFor } from "@/lib/capillary/reader-for";
import { runInTurns } from "@/lib/capillary/turns";
import { whole } from "@/lib/capillary/whole";
import type { ExpiryLot } from "@/lib/loyalty/view-models";

/**
 * Points with an end, of all programmes, one entry per lot and in Capillary's order: several lots may end
 * on one day, and adding them up is the screen's. Its look-up twin does not work with dual eligibility;
 * this call by id does. `not-enrolled` is code 1218.
 * https://docs.capillarytech.com/reference/get-points-expiry-schedule-light-api
 */
export async function getExpirySchedule(
  client: CapillaryClient,
  { customerId }: { customerId: number },
  options: ReadOptions = {},
): Promise<Outcome<ExpiryLot[]>> {
  const answer = await client.get(
    "/v2/customers/{customerId}/pointsExpirySchedule",
    { customerId },
    // Without it only the default programme answers.
    { fetchDataForAllPrograms: true },
    { endpoint: "expiry", signal: options.signal },
  );
  const envelope = readEnvelope(client, answer, { endpoint: "expiry", wrapper: "bare" });
  if (envelope.kind !== "ok") return envelope;
  const lots = await runInTurns(expiryScheduleSteps(envelope.value.content, readerFor(client, "expiry")));
  return whole(lots, envelope.receivedAt);
}
