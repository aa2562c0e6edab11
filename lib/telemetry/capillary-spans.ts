import "server-only";
import { SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import type { ClientEvent } from "@/lib/capillary/calls";
import { wallMs } from "@/lib/telemetry/span";

/**
 * One span for each attempt at a Capillary call, under whatever asked for it. It is made when the attempt is
 * over, out of what metrics are told too: no path, identifier or value of an answer is in it. Without a
 * collector this costs nothing.
 */
export function traceClientEvent(event: ClientEvent): void {
  if (event.type !== "call") return;
  const endMs = wallMs();
  const span = trace.getTracer("rung").startSpan(`capillary ${event.endpoint}`, {
    kind: SpanKind.CLIENT,
    startTime: endMs - event.durationMs,
    attributes: {
      "rung.endpoint": event.endpoint,
      "rung.attempt": event.attempt,
      "rung.outcome": event.outcome,
      ...(event.reason === null ? {} : { "rung.reason": event.reason }),
      ...(event.status === null ? {} : { "http.status_code": event.status }),
      ...(event.upstreamRequestId === null ? {} : { "rung.upstream_request_id": event.upstreamRequestId }),
    },
  });
  if (event.outcome === "unavailable") span.setStatus({ code: SpanStatusCode.ERROR });
  span.end(endMs);
}
