import { createServer, type Server } from "node:http";
import { expect, test } from "@playwright/test";
import { createInstance } from "@/e2e/support/cluster";
import { createHome } from "@/e2e/support/own-rung";
import { canarySecrets, ports, today } from "@/e2e/support/world";

type Span = { traceId: string; spanId: string; parentSpanId?: string; name: string };
const own = { rung: ports.rung + 7, sandbox: ports.sandbox, collector: ports.rung + 8 };
let collector: Server;
let bodies: string[] = [];

test.beforeAll(async () => {
  collector = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += part;
    bodies.push(body);
    response.end("{}");
  });
  await new Promise<void>((resolve) => collector.listen(own.collector, "127.0.0.1", resolve));
});
test.afterAll(() => {
  collector.closeAllConnections();
  collector.close();
});

const spans = (): Span[] => bodies.flatMap((body) => JSON.parse(body).resourceSpans[0].scopeSpans[0].spans);

/** The names from a span up to the root. */
function wayUp(span: Span | undefined, all: readonly Span[]): string[] {
  if (!span) return [];
  return [
    span.name,
    ...wayUp(
      all.find(({ spanId }) => spanId === span.parentSpanId),
      all,
    ),
  ];
}

for (const [path, called] of [
  ["/api/member/home", "GET /api/member/home"],
  ["/", "GET /"],
] as const) {
  test(`one trace leads from ${path} to each call to Capillary, by its reference, without anything personal`, async () => {
    test.setTimeout(60_000);
    bodies = [];
    const home = await createHome({
      ports: own,
      more: { RUNG_NOW: today, OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${own.collector}` },
    });
    const [cookie = ""] = await home.signIn([700_000_130]);
    const rung = createInstance(home.env, own.rung);
    await rung.start();
    const answer = await fetch(`${rung.address}${path}?note=private`, { headers: { cookie } });
    await answer.text();
    const traceId = String(answer.headers.get("x-request-id")).replaceAll("-", "");
    // A server that goes down sends what it still has.
    expect((await rung.end("SIGTERM")).code).toBe(0);
    const all = spans().filter((span) => span.traceId === traceId);
    const calls = all.filter(({ name }) => name.startsWith("capillary "));
    expect(calls.map(({ name }) => name)).toContain("capillary customer");
    for (const call of calls) expect(wayUp(call, all).at(-1)).toBe(called);
    expect(bodies.join()).not.toContain("private");
    expect(bodies.join()).not.toContain("700000130");
    for (const secret of Object.values(canarySecrets)) expect(bodies.join()).not.toContain(secret);
  });
}
