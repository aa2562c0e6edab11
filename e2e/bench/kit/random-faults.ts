// As the sandbox's contract names them, and it refuses what it does not know. Not those that do not pass with
// their time: a merged account, a revoked key.
const faults = (
  "refuse black-hole slow drip 429 429-retry-after 500 503 malformed empty bom html huge deep gzip-bomb brotli " +
  "proto reset stale-socket redirect errors-200 warnings-200 drift nonsense flap token-expired"
).split(" ");
const endpoints = ["*", "*", "customer", "targets", "trackers", "expiry", "promised", "ledger"] as const;

export type RandomFault = { endpoint: string; fault: string; forMs: number; rate: number };

/** A fixed sequence of faults: the same seed brings the same run. */
export function createRandomFaults(seed: number): () => RandomFault {
  let state = seed;
  const draw = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const oneOf = <T>(list: readonly T[]): T | undefined => list[Math.floor(draw() * list.length)];
  return () => ({
    endpoint: oneOf(endpoints) ?? "*",
    fault: oneOf(faults) ?? "503",
    forMs: 3_000 + Math.floor(draw() * 12_000),
    rate: draw() < 0.6 ? 1 : 0.3,
  });
}
