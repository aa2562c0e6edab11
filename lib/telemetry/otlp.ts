import "server-only";
import { request } from "undici";
import { faultOf, log } from "@/lib/log";
import { metrics } from "@/lib/metrics";
import type { FinishedSpan } from "@/lib/telemetry/span";

export type Collector = {
  /** Full address, e.g. `http://collector:4318/v1/traces`. */
  address: string;
  headers: Readonly<Record<string, string>>;
  service: string;
};
export type Exporter = {
  add: (span: FinishedSpan) => void;
  /** Sends what is waiting. Never rejects. */
  flush: () => Promise<void>;
};

const everyMs = 5_000;
const togetherAtMost = 512;
const waitingAtMost = 4_096;
const answerMs = 5_000;

/**
 * Sends finished spans as OTLP over HTTP with JSON bodies (https://opentelemetry.io/docs/specs/otlp/#otlphttp),
 * every 5 s or 512 spans. A collector that is away costs the spans, never a request: they are counted and dropped.
 */
export function createExporter(collector: Collector): Exporter {
  const waiting: FinishedSpan[] = [];
  let sending: Promise<void> | null = null;
  const sendAll = async () => {
    while (waiting.length > 0) await send(collector, waiting.splice(0, togetherAtMost));
  };
  const flush = () => {
    sending ??= sendAll().finally(() => {
      sending = null;
    });
    return sending;
  };
  setInterval(() => void flush(), everyMs).unref();
  return {
    add(span) {
      waiting.push(span);
      if (waiting.length > waitingAtMost) {
        waiting.shift();
        metrics().traces.inc({ outcome: "dropped" });
      }
      if (waiting.length >= togetherAtMost) void flush();
    },
    flush,
  };
}

async function send(collector: Collector, batch: readonly FinishedSpan[]): Promise<void> {
  try {
    const { statusCode, body } = await request(collector.address, {
      method: "POST",
      headers: { ...collector.headers, "content-type": "application/json" },
      body: JSON.stringify(toOtlp(collector.service, batch)),
      signal: AbortSignal.timeout(answerMs),
    });
    await body.dump();
    if (statusCode >= 300) throw new Error(`the collector answered ${statusCode}`);
    metrics().traces.inc({ outcome: "sent" }, batch.length);
  } catch (error) {
    metrics().traces.inc({ outcome: "dropped" }, batch.length);
    log().debug({ fault: faultOf(error) }, "spans were not taken by the collector");
  }
}

/** https://github.com/open-telemetry/opentelemetry-proto/blob/main/docs/specification.md, JSON form */
function toOtlp(service: string, spans: readonly FinishedSpan[]) {
  return {
    resourceSpans: [
      {
        resource: { attributes: [attribute(["service.name", service])] },
        scopeSpans: [{ scope: { name: "rung" }, spans: spans.map(toSpan) }],
      },
    ],
  };
}

function toSpan(span: FinishedSpan) {
  return {
    traceId: span.traceId,
    spanId: span.spanId,
    ...(span.parentSpanId ? { parentSpanId: span.parentSpanId } : {}),
    name: span.name,
    // The wire counts kinds from "unspecified", the library from "internal".
    kind: span.kind + 1,
    startTimeUnixNano: nanoseconds(span.startMs),
    endTimeUnixNano: nanoseconds(span.endMs),
    attributes: Object.entries(span.attributes).map(attribute),
    status: { code: span.failed ? 2 : 0 },
  };
}

function nanoseconds(ms: number): string {
  return String(BigInt(Math.round(ms * 1_000)) * 1_000n);
}

function attribute([key, value]: [string, string | number | boolean]) {
  switch (typeof value) {
    case "string":
      return { key, value: { stringValue: value } };
    case "boolean":
      return { key, value: { boolValue: value } };
    default:
      return Number.isInteger(value)
        ? { key, value: { intValue: String(value) } }
        : { key, value: { doubleValue: value } };
  }
}
