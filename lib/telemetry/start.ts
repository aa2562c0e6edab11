import "server-only";
import { context, propagation, SpanKind, trace } from "@opentelemetry/api";
import { env } from "@/lib/env";
import { type Gate, type GateEntry, gateOfProcess } from "@/lib/http/gate-of-process";
import { createContextManager } from "@/lib/telemetry/context";
import { createExporter, type Exporter } from "@/lib/telemetry/otlp";
import { propagator } from "@/lib/telemetry/propagation";
import { type FinishedSpan, wallMs } from "@/lib/telemetry/span";
import { createTracerProvider } from "@/lib/telemetry/tracer";

/** `key=value` pairs with percent-encoded values. https://opentelemetry.io/docs/specs/otel/protocol/exporter/ */
export function readHeaders(text: string): Record<string, string> {
  return Object.fromEntries(
    text.split(",").flatMap((pair) => {
      const at = pair.indexOf("=");
      return at > 0
        ? [[pair.slice(0, at).trim().toLowerCase(), decodeURIComponent(pair.slice(at + 1).trim())]]
        : [];
    }),
  );
}

/** The gate's span of an answer: the root of what happened within, also where Next never saw the request. */
function spanOfEntry(entry: GateEntry): FinishedSpan | null {
  if (!entry.trace?.sampled) return null;
  const endMs = wallMs();
  return {
    traceId: entry.trace.traceId,
    spanId: entry.trace.spanId,
    parentSpanId: entry.trace.parentSpanId,
    name: `${entry.method} ${entry.route}`,
    kind: SpanKind.SERVER,
    startMs: endMs - entry.durationMs,
    endMs,
    attributes: {
      "http.method": entry.method,
      "http.route": entry.route,
      "http.status_code": entry.status,
      "rung.request_id": entry.requestId,
    },
    failed: entry.status >= 500,
  };
}

/** Sends traces where `OTEL_EXPORTER_OTLP_ENDPOINT` says; without it nothing is made or kept. */
export function startTelemetry(gate: Gate | null = gateOfProcess()): Exporter | null {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_TRACES_SAMPLER_ARG: share, ...more } = env();
  if (!endpoint) return null;
  const exporter = createExporter({
    address: `${endpoint.replace(/\/+$/, "")}/v1/traces`,
    headers: readHeaders(more.OTEL_EXPORTER_OTLP_HEADERS),
    service: more.OTEL_SERVICE_NAME,
  });
  context.setGlobalContextManager(createContextManager());
  propagation.setGlobalPropagator(propagator);
  trace.setGlobalTracerProvider(createTracerProvider(share, exporter.add));
  gate?.observers.add((entry) => {
    const span = spanOfEntry(entry);
    if (span) exporter.add(span);
  });
  process.once("SIGTERM", () => lastSpans(exporter, gate));
  return exporter;
}

/** A server that goes down sends what its last requests did; the gate waits for it. */
function lastSpans(exporter: Exporter, gate: Gate | null): void {
  setInterval(() => {
    const sent = exporter.flush();
    gate?.held.add(sent);
    void sent.finally(() => gate?.held.delete(sent));
  }, 500).unref();
}
