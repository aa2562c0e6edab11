import { expect, it } from "vitest";
import type { Gate, GateEntry } from "@/lib/http/gate-of-process";
import { observeGate } from "@/lib/http/observe-gate";
import { metrics } from "@/lib/metrics";

function gateAt(load: { limit: number; inFlight: number; refused: number }): Gate {
  return { held: new Set(), observers: new Set(), state: () => load };
}

const entry: GateEntry = {
  requestId: "r",
  route: "/api/member/home",
  method: "GET",
  status: 200,
  durationMs: 20,
  trace: null,
};

it("every answer of the gate is counted by route, method and status, refusals and odd methods included", async () => {
  const load = { limit: 256, inFlight: 3, refused: 0 };
  const gate = gateAt(load);
  observeGate(gate);
  const tell = (given: Partial<GateEntry>) => {
    for (const observe of gate.observers) observe({ ...entry, ...given });
  };
  tell({});
  tell({ status: 503 });
  tell({ method: "MKCALENDAR", route: "refused", status: 405 });
  tell({ method: "PROPFIND", route: "refused", status: 405 });
  Object.assign(load, { limit: 40, refused: 7 });
  const text = await metrics().registry.metrics();
  for (const line of [
    'rung_http_requests_total{route="/api/member/home",method="GET",status="200"} 1',
    'rung_http_requests_total{route="/api/member/home",method="GET",status="503"} 1',
    'rung_http_requests_total{route="refused",method="other",status="405"} 2',
    "rung_admission_limit 40",
    "rung_admission_in_flight 3",
    "rung_admission_refused_total 7",
  ])
    expect(text).toContain(line);
});

it("without a gate there is nothing to see and nothing fails", () => {
  expect(() => observeGate()).not.toThrow();
});
