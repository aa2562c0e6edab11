import { expect, it } from "vitest";
import { metrics, observeClientEvent, observeRequest, observer } from "@/lib/metrics";
import { observeVital } from "@/lib/vitals";

it("tells what the read path did, by names of ours alone", async () => {
  observer.cache("customer", "hit");
  observer.call("customer", "timeout", 1.2);
  observer.breaker("trackers", "open");
  observer.gate(2_000);
  observer.queue(3, 4);
  observeRequest("/api/member/home", "GET", 200, 0.02);
  observeClientEvent({ type: "drift", endpoint: "targets", shape: "targets.data" });
  const text = await metrics().registry.metrics();
  for (const line of [
    'rung_reads_total{source="customer",event="hit"} 1',
    'rung_read_calls_total{source="customer",outcome="timeout"} 1',
    'rung_breaker_state{source="trackers"} 2',
    "rung_gate_closed_seconds 2",
    "rung_slots_waiting 4",
    'rung_http_requests_total{route="/api/member/home",method="GET",status="200"} 1',
    'rung_upstream_drift_total{endpoint="targets"} 1',
  ])
    expect(text).toContain(line);
});

it("a stranger's report adds no label of its own", async () => {
  observeVital({ name: "LCP", value: 1_200, page: "/" });
  for (const bad of [
    null,
    7,
    {},
    { name: "X", value: 1, page: "/" },
    { name: "LCP", value: 1, page: "/me?id=7" },
  ])
    observeVital(bad);
  const text = await metrics().registry.metrics();
  expect(text).toContain('rung_web_vitals_count{name="LCP",page="/"} 1');
  expect(text).not.toMatch(/id=7|name="X"/);
});
