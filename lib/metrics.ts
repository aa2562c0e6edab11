import "server-only";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { ClientEvent } from "@/lib/capillary/calls";
import type { BreakerState } from "@/lib/capillary/guard/observe";
import { faultOf, log } from "@/lib/log";
import type { ReadObserver } from "@/lib/member/observe";
import { once } from "@/lib/once";

/**
 * Every figure that `/api/metrics` shows. Labels are names of ours from short lists, never an id, a path
 * with values or upstream text, so no label grows with traffic and none is personal.
 */
function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const counter = <L extends string>(name: string, help: string, labelNames: readonly L[] = []) =>
    new Counter({ name, help, labelNames: [...labelNames], registers });
  const gauge = <L extends string>(name: string, help: string, labelNames: readonly L[] = []) =>
    new Gauge({ name, help, labelNames: [...labelNames], registers });
  const seconds = <L extends string>(name: string, help: string, labelNames: readonly L[]) =>
    new Histogram({
      name,
      help,
      labelNames: [...labelNames],
      buckets: [0.005, 0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 1, 2, 3, 4],
      registers,
    });
  return {
    registry,
    requests: counter("rung_http_requests_total", "Requests by route template, method and status", [
      "route",
      "method",
      "status",
    ]),
    requestSeconds: seconds("rung_http_request_seconds", "Time to answer by route template", ["route"]),
    upstreamCalls: counter("rung_upstream_calls_total", "Calls to Capillary, each attempt, by outcome", [
      "endpoint",
      "outcome",
    ]),
    upstreamSeconds: seconds("rung_upstream_call_seconds", "Time of one attempt", ["endpoint"]),
    badBodies: counter("rung_upstream_bad_bodies_total", "Answers dropped unread", ["endpoint", "why"]),
    unknownCodes: counter("rung_upstream_unknown_codes_total", "Codes the documents do not list", [
      "endpoint",
      "where",
    ]),
    drift: counter("rung_upstream_drift_total", "Answers without their required core, once per shape", [
      "endpoint",
    ]),
    tokens: counter("rung_upstream_tokens_total", "Token renewals by outcome", ["outcome"]),
    reads: counter("rung_reads_total", "Reads by source: hit, miss, joined, stale, failed, error-reused", [
      "source",
      "event",
    ]),
    questions: counter("rung_read_calls_total", "Guarded reads that went upstream, by outcome", [
      "source",
      "outcome",
    ]),
    questionSeconds: seconds("rung_read_call_seconds", "Time of one guarded read, its retry included", [
      "source",
    ]),
    refusals: counter("rung_read_refusals_total", "Reads refused by breaker, gate or queue", [
      "source",
      "by",
    ]),
    breaker: gauge("rung_breaker_state", "0 closed, 1 half-open, 2 open", ["source"]),
    gate: gauge("rung_gate_closed_seconds", "How long the 429 gate was closed for when it last changed"),
    running: gauge("rung_slots_running", "Upstream reads under way"),
    waiting: gauge("rung_slots_waiting", "Upstream reads waiting for a slot"),
    kept: counter("rung_last_good_total", "Last good values in the store: read, written, dropped, failed", [
      "event",
    ]),
    storeReady: gauge("rung_store_ready", "1 when the store answered as these figures were read, else 0"),
    bugs: counter("rung_bugs_total", "Thrown errors that a reader turned into unavailable", ["where"]),
    limits: counter("rung_limits_total", "Decisions of the limits by name", ["name", "outcome"]),
    traces: counter("rung_trace_spans_total", "Spans for the trace collector: sent, dropped", ["outcome"]),
    vitals: new Histogram({
      name: "rung_web_vitals",
      help: "Browser figures by name (CLS has no unit, the rest are seconds) and page template",
      labelNames: ["name", "page"],
      buckets: [0.01, 0.05, 0.1, 0.2, 0.5, 1, 1.8, 2.5, 4, 8],
      registers,
    }),
  };
}

type Metrics = ReturnType<typeof createMetrics>;
export const metrics = (): Metrics => once("metrics", createMetrics);

const breakerFigure = { closed: 0, "half-open": 1, open: 2 } satisfies Record<BreakerState, number>;

/** The read path's ears. */
export const observer: ReadObserver = {
  cache: (source, event) => metrics().reads.inc({ source, event }),
  call(source, outcome, seconds) {
    metrics().questions.inc({ source, outcome });
    metrics().questionSeconds.observe({ source }, seconds);
  },
  refused: (source, by) => metrics().refusals.inc({ source, by }),
  breaker: (source, state) => metrics().breaker.set({ source }, breakerFigure[state]),
  gate: (closedForMs) => metrics().gate.set(closedForMs / 1000),
  queue(running, waiting) {
    metrics().running.set(running);
    metrics().waiting.set(waiting);
  },
  store: (event) => metrics().kept.inc({ event }),
  bug(source, error) {
    metrics().bugs.inc({ where: source });
    log().error({ source, fault: faultOf(error) }, "a reader failed");
  },
};

/** What the Capillary client tells about each attempt. */
export function observeClientEvent(event: ClientEvent): void {
  const all = metrics();
  switch (event.type) {
    case "call":
      all.upstreamCalls.inc({ endpoint: event.endpoint, outcome: event.reason ?? event.outcome });
      all.upstreamSeconds.observe({ endpoint: event.endpoint }, event.durationMs / 1000);
      return;
    case "bad-body":
      all.badBodies.inc({ endpoint: event.endpoint, why: event.why });
      return;
    case "unknown-code":
      all.unknownCodes.inc({ endpoint: event.endpoint, where: event.where });
      return;
    case "drift":
      all.drift.inc({ endpoint: event.endpoint });
      return;
    case "token":
      all.tokens.inc({ outcome: event.outcome });
      return;
    default:
      event satisfies never;
  }
}

/**
 * One answered request.
 * @param route the template, e.g. `/api/member/home`; never a path with values
 */
export function observeRequest(route: string, method: string, status: number, seconds: number): void {
  metrics().requests.inc({ route, method, status: String(status) });
  metrics().requestSeconds.observe({ route }, seconds);
}

/** How loaded the gate in front of this process is, asked when the figures are read. */
export function observeAdmission(load: () => { limit: number; inFlight: number; refused: number }): void {
  once("admission", () => {
    const registers = [metrics().registry];
    const gauge = (name: string, help: string, read: () => number) =>
      new Gauge({
        name,
        help,
        registers,
        collect() {
          this.set(read());
        },
      });
    return [
      gauge("rung_admission_limit", "Requests that the gate admits at once just now", () => load().limit),
      gauge("rung_admission_in_flight", "Requests admitted and not answered yet", () => load().inFlight),
      new Counter({
        name: "rung_admission_refused_total",
        help: "Requests that the gate refused because of load",
        registers,
        collect() {
          this.reset();
          this.inc(load().refused);
        },
      }),
    ];
  });
}

/** One decision of a limit, e.g. (`code-by-number`, `refused`). */
export function observeLimit(name: string, outcome: "allowed" | "refused" | "failed"): void {
  metrics().limits.inc({ name, outcome });
}
