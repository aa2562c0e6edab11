import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { context, propagation, SpanKind, trace } from "@opentelemetry/api";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { createTracing, isInShare } from "@/lib/http/gate/trace.mjs";
import type { Gate, GateEntry } from "@/lib/http/gate-of-process";
import { metrics } from "@/lib/metrics";
import { traceClientEvent } from "@/lib/telemetry/capillary-spans";
import type { Exporter } from "@/lib/telemetry/otlp";
import { readHeaders, startTelemetry } from "@/lib/telemetry/start";

type Wire = { key: string; value: { stringValue?: string; intValue?: string } };
type WireSpan = {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  kind: number;
  attributes: Wire[];
};

let collector: Server;
let bodies: string[] = [];
let seen: Record<string, unknown>[] = [];
let answer = 200;
let exporter: Exporter;
const gate: Gate = {
  held: new Set(),
  observers: new Set(),
  state: () => ({ limit: 1, inFlight: 0, refused: 0 }),
};
const requestId = "0d41bb85-257c-41e5-ba03-73b0aed09eb7";
const call = {
  type: "call",
  endpoint: "customer",
  attempt: 1,
  outcome: "ok",
  reason: null,
  status: 200,
  durationMs: 20,
  upstreamRequestId: "cap-1",
  clockOffsetMs: null,
} as const;

beforeAll(async () => {
  collector = createServer((request, response) => {
    let body = "";
    request.on("data", (part) => {
      body += part;
    });
    request.on("end", () => {
      bodies.push(body);
      seen.push({ url: request.url, ...request.headers });
      response.writeHead(answer).end("{}");
    });
  });
  await new Promise<void>((resolve) => collector.listen(0, "127.0.0.1", resolve));
  const { port } = collector.address() as AddressInfo;
  Object.assign(process.env, {
    APP_ENV: "test",
    CAPILLARY_BASE_URL: "http://127.0.0.1:9",
    CAPILLARY_CLIENT_KEY: "key",
    CAPILLARY_CLIENT_SECRET: "secret",
    NEXTAUTH_URL: "http://localhost:3000",
    NEXTAUTH_SECRET: "a secret of the tests, 32 letters or more",
    LOG_LEVEL: "silent",
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}/`,
    OTEL_EXPORTER_OTLP_HEADERS: "authorization=Bearer%20abc",
  });
  const started = startTelemetry(gate);
  if (!started) throw new Error("not started");
  exporter = started;
});
afterAll(() => {
  collector.closeAllConnections();
  collector.close();
  trace.disable();
  context.disable();
  propagation.disable();
});
beforeEach(() => {
  bodies = [];
  seen = [];
  answer = 200;
});

const spans = (): WireSpan[] =>
  bodies.flatMap((body) => JSON.parse(body).resourceSpans[0].scopeSpans[0].spans);
const attributesOf = (span: WireSpan | undefined) =>
  Object.fromEntries(
    span?.attributes.map(({ key, value }) => [key, value.stringValue ?? value.intValue]) ?? [],
  );

/** A request as it runs in production: the gate, Next's own span, a call to Capillary after some awaiting. */
async function serve(traceparent: string | undefined, trusted = false) {
  const traced = createTracing({ trusted, share: 1 })(traceparent, requestId, "/api/member/home");
  const carrier = { traceparent: traced.header };
  const within = propagation.extract(context.active(), carrier);
  await context.with(within, () =>
    trace.getTracer("next.js").startActiveSpan(
      "GET /api/member/home?code=secret",
      {
        attributes: {
          "next.span_type": "BaseServer.handleRequest",
          "next.route": "/api/member/home",
          "http.target": "/api/member/home?code=secret",
        },
      },
      async (span) => {
        await new Promise((resolve) => setImmediate(resolve));
        traceClientEvent(call);
        span.end();
      },
    ),
  );
  const entry: GateEntry = {
    requestId,
    route: "/api/member/home",
    method: "GET",
    status: 200,
    durationMs: 30,
    trace: traced.trace,
  };
  for (const observe of gate.observers) observe(entry);
  await exporter.flush();
}

it("one trace leads from the request at the gate through Next to the call to Capillary", async () => {
  await serve(undefined);
  const [capillary, next, root] = [SpanKind.CLIENT + 1, SpanKind.INTERNAL + 1, SpanKind.SERVER + 1].map(
    (kind) => spans().find((span) => span.kind === kind),
  );
  expect(new Set(spans().map(({ traceId }) => traceId))).toEqual(new Set([requestId.replaceAll("-", "")]));
  expect([root?.parentSpanId, next?.parentSpanId, capillary?.parentSpanId]).toEqual([
    undefined,
    root?.spanId,
    next?.spanId,
  ]);
  expect([root?.name, next?.name, capillary?.name]).toEqual([
    "GET /api/member/home",
    "BaseServer.handleRequest /api/member/home",
    "capillary customer",
  ]);
  expect(attributesOf(root)).toMatchObject({ "rung.request_id": requestId, "http.status_code": "200" });
  expect(attributesOf(capillary)).toMatchObject({
    "rung.outcome": "ok",
    "rung.upstream_request_id": "cap-1",
  });
});

it("nothing of the request itself leaves: no address with its query, no name that holds one", async () => {
  await serve(undefined);
  expect(bodies.join()).not.toMatch(/secret|http\.target|\?/);
});

it("the collector is asked as the settings say", async () => {
  await serve(undefined);
  expect(seen[0]).toMatchObject({
    url: "/v1/traces",
    authorization: "Bearer abc",
    "content-type": "application/json",
  });
  expect(readHeaders("a=1, B=2%2C3,broken")).toEqual({ a: "1", b: "2,3" });
});

it("a trace that a trusted front began is gone on with, one of a stranger is not", async () => {
  const theirs = `00-${"a".repeat(32)}-${"b".repeat(16)}-01`;
  await serve(theirs, true);
  expect(spans().map(({ traceId }) => traceId)).toEqual(Array(3).fill("a".repeat(32)));
  expect(spans().find(({ kind }) => kind === SpanKind.SERVER + 1)?.parentSpanId).toBe("b".repeat(16));
  bodies = [];
  await serve(theirs, false);
  // Whole ids: a few letters may stand in one that was drawn.
  expect(spans()).toHaveLength(3);
  expect(bodies.join()).not.toMatch(/a{32}|b{16}/);
});

it("what is not to be kept is not kept anywhere", async () => {
  await serve(`00-${"a".repeat(32)}-${"b".repeat(16)}-00`, true);
  expect(bodies).toEqual([]);
  const [probe, page] = ["/api/health/ready", "/"].map(
    (route) => createTracing({ trusted: false, share: 1 })(undefined, requestId, route).trace.sampled,
  );
  expect([probe, page]).toEqual([false, true]);
});

it("gate and app keep the same share of traces", () => {
  const ids = Array.from({ length: 400 }, (_, index) => {
    const tail = (index * 10_737_418).toString(16).padStart(8, "0");
    return `0d41bb85-257c-41e5-ba03-73b0${tail}`;
  });
  const tracing = createTracing({ trusted: false, share: 0.25 });
  const kept = ids.filter((id) => tracing(undefined, id, "/").trace.sampled);
  expect(kept).toEqual(ids.filter((id) => isInShare(id.replaceAll("-", ""), 0.25)));
  expect(kept.length).toBeGreaterThan(80);
  expect(kept.length).toBeLessThan(120);
});

it("a collector that refuses or is away costs the spans and nothing else", async () => {
  const dropped = async () =>
    Number(
      /rung_trace_spans_total\{outcome="dropped"\} (\d+)/.exec(await metrics().registry.metrics())?.[1] ?? 0,
    );
  const before = await dropped();
  answer = 500;
  await serve(undefined);
  expect(await dropped()).toBe(before + 3);
});
