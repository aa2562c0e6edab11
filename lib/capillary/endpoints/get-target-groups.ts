import "server-only";
import type { CapillaryClient } from "@/lib/capillary/calls";
import type { ReadOptions } from "@/lib/capillary/endpoints/options";
import { targetSteps } from "@/lib/capillary/map-targets";
import type { Outcome } from "@/lib/capillary/outcome";
import { readEnvelope } from "@/lib/capillary/read-envelope";
import { readerFor } from "@/lib/capillary/reader-for";
import { runInTurns } from "@/lib/capillary/turns";
import { whole } from "@/lib/capillary/whole";
import type { Targets } from "@/lib/loyalty/customer";

/**
 * Milestones and streaks of a customer. `includeInactive`: all cycles (Progress, staff) or the running
 * one (Home). Switched-off milestones are never asked for.
 * https://docs.capillarytech.com/reference/getusertargetgroupdetails
 */
export async function getTargetGroups(
  client: CapillaryClient,
  { customerId, includeInactive }: { customerId: number; includeInactive: boolean },
  options: ReadOptions = {},
): Promise<Outcome<Targets>> {
  const answer = await client.get(
    "/v3/users/{customerId}/targetGroups",
    { customerId },
    { includeInactive, includeInactiveTargets: false },
    { endpoint: "targets", maxBytes: client.config.caps.largeBytes, signal: options.signal },
  );
  const envelope = readEnvelope(client, answer, { endpoint: "targets", wrapper: "data" });
  if (envelope.kind !== "ok") return envelope;
  const reader = readerFor(client, "targets");
  const targets = await runInTurns(targetSteps(envelope.value.content, customerId, reader));
  return whole(targets, envelope.receivedAt);
}
