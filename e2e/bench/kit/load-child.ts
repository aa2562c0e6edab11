import { Pool } from "undici";
import { atRate } from "@/e2e/bench/kit/at-rate";
import type { LoadAnswer, LoadAsk } from "@/e2e/bench/kit/load";
import { at } from "@/e2e/bench/kit/quantile";

// The load generator: a process of its own, so that its work is not counted with anybody else's.

async function load(ask: LoadAsk): Promise<LoadAnswer> {
  const pool = new Pool(ask.address, { connections: ask.people, pipelining: 1 });
  const times: number[] = [];
  const first: number[] = [];
  const statuses: Record<string, number> = {};
  let bytes = 0;
  let turn = 0;
  const start = performance.now();
  const end = start + ask.ms;
  const one = async () => {
    const headers = ask.headers[turn++ % ask.headers.length] ?? {};
    const at = performance.now();
    const { statusCode, body } = await pool.request({ path: ask.path, method: "GET", headers });
    const headMs = performance.now() - at;
    let size = 0;
    for await (const chunk of body) size += chunk.length;
    statuses[statusCode] = (statuses[statusCode] ?? 0) + 1;
    // A refusal is no answer: it is counted by itself, and the person comes back a moment later.
    if (statusCode === 503) return new Promise<void>((resolve) => setTimeout(resolve, 50));
    bytes += size;
    first.push(headMs);
    times.push(performance.now() - at);
  };
  if (ask.ratePerSecond === undefined) {
    const person = async () => {
      while (performance.now() < end && turn < (ask.most ?? Number.POSITIVE_INFINITY)) await one();
    };
    await Promise.all(Array.from({ length: ask.people }, person));
  } else await atRate(one, ask.ratePerSecond, start, end);
  const ms = performance.now() - start;
  await pool.close();
  const count = times.length;
  return {
    count,
    ms,
    perSecond: (count / ms) * 1_000,
    p50: at(times, 0.5),
    p99: at(times, 0.99),
    firstP50: at(first, 0.5),
    bytesEach: Math.round(bytes / Math.max(1, count)),
    statuses,
  };
}

process.on("message", (ask: LoadAsk) => {
  load(ask).then(
    (answer) => process.send?.({ answer }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
