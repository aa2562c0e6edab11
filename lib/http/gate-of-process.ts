import "server-only";
import type { Entry } from "@/lib/http/gate/gate.mjs";

/** What the gate tells about one answer. */
export type GateEntry = Entry;
export type GateLoad = { limit: number; inFlight: number; refused: number };

/** The gate in front of this process, as lib/http/gate/preload.mjs leaves it for the app. */
export type Gate = {
  /** Work that goes on after its answer; a server that goes down waits for it. */
  held: Set<Promise<unknown>>;
  observers: Set<(entry: GateEntry) => void>;
  state: () => GateLoad;
};

/** The gate, or null where there is none (development, tests). */
export function gateOfProcess(): Gate | null {
  const shared: typeof globalThis & { [key: symbol]: unknown } = globalThis;
  const gate = shared[Symbol.for("rung.gate")];
  return isGate(gate) ? gate : null;
}

function isGate(value: unknown): value is Gate {
  if (typeof value !== "object" || value === null) return false;
  if (!("held" in value && "observers" in value && "state" in value)) return false;
  return value.held instanceof Set && value.observers instanceof Set && typeof value.state === "function";
}
