import type { CapillaryClient, EndpointName } from "@/lib/capillary/calls";
import { type Reader, readerOf } from "@/lib/capillary/reader";

/** A reader for one answer of a client: its zone and clock, its observers for shapes. */
export function readerFor(
  client: CapillaryClient,
  endpoint: EndpointName,
  warnings: readonly number[] = [],
): Reader {
  return readerOf({
    endpoint,
    serverZone: client.config.timeZone,
    answeredAt: client.config.now(),
    warnings: new Set(warnings),
    drift: (shape) => client.notice({ type: "drift", endpoint, shape }),
  });
}
