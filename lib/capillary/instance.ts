import "server-only";
import { type CapillaryClient, createClient } from "@/lib/capillary/client";
import { capillaryConfig } from "@/lib/capillary/config";
import { env } from "@/lib/env";
import { observeClientEvent } from "@/lib/metrics";
import { once } from "@/lib/once";
import { traceClientEvent } from "@/lib/telemetry/capillary-spans";

/** The client of this process: one pool, one token, one retry budget, however many bundles import it. */
export function capillary(): CapillaryClient {
  return once("capillary", () => {
    const client = createClient(capillaryConfig(env()));
    client.observe(observeClientEvent);
    client.observe(traceClientEvent);
    return client;
  });
}
