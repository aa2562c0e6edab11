import type { FaultDetail, FaultName } from "@/lib/sandbox/faults/names";
import type { EndpointName } from "@/lib/sandbox/settings";

export type Fault = {
  endpoint: EndpointName | "*";
  fault: FaultName;
  forMs: number | null;
  /** Share of calls that meet the fault, 0–1. */
  rate: number;
  detail: FaultDetail;
};
type Active = Fault & { since: number; draw: () => number };

const flapMs = 5_000;

/** A fixed sequence of shares: the same calls meet a fault in every run. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The faults set now: one an endpoint, a named endpoint before `*`. */
export class FaultPlan {
  #active: Active[] = [];

  /** Sets a fault; an earlier one for the same endpoint is replaced. */
  add(fault: Fault): void {
    const others = this.#active.filter(({ endpoint }) => endpoint !== fault.endpoint);
    this.#active = [...others, { ...fault, since: performance.now(), draw: sequence(1) }];
  }

  clear(): void {
    this.#active = [];
  }

  list(): Fault[] {
    this.#forgetEnded();
    return this.#active.map(({ since: _since, draw: _draw, ...fault }) => fault);
  }

  /** Any fault of this name, for any endpoint: a revoked key is revoked for all calls. */
  has(name: FaultName): boolean {
    this.#forgetEnded();
    return this.#active.some(({ fault }) => fault === name);
  }

  /** The fault that the next call of this endpoint meets, or null. */
  next(endpoint: EndpointName): Fault | null {
    this.#forgetEnded();
    const active =
      this.#active.find((fault) => fault.endpoint === endpoint) ??
      this.#active.find((fault) => fault.endpoint === "*");
    if (!active) return null;
    if (active.rate < 1 && active.draw() >= active.rate) return null;
    if (active.fault === "flap" && Math.floor((performance.now() - active.since) / flapMs) % 2 === 1)
      return null;
    return active;
  }

  #forgetEnded(): void {
    const now = performance.now();
    this.#active = this.#active.filter(({ forMs, since }) => forMs === null || now - since < forMs);
  }
}
