import "server-only";
import { type Gate, gateOfProcess } from "@/lib/http/gate-of-process";
import { observeAdmission, observeRequest } from "@/lib/metrics";

// Node's parser takes some forty methods and the gate's table names six: the rest are one label.
const methods = new Set(["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"]);

/**
 * Lets the figures of `/api/metrics` see every answer of the gate, also those that Next never saw, and how
 * loaded the gate is. Without a gate (development) there are none.
 */
export function observeGate(gate: Gate | null = gateOfProcess()): void {
  if (!gate) return;
  gate.observers.add(({ route, method, status, durationMs }) =>
    observeRequest(route, methods.has(method) ? method : "other", status, durationMs / 1_000),
  );
  observeAdmission(gate.state);
}
