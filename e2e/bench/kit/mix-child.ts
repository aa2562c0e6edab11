import { Pool } from "undici";
import { atRate } from "@/e2e/bench/kit/at-rate";
import type { MixAsk, MixSeen, Part, PartSeen } from "@/e2e/bench/kit/mix";

// The load generator: a process of its own, so that its work is not counted with anybody else's.

const none = (): PartSeen => ({
  sent: 0,
  fresh: 0,
  dated: 0,
  partial: 0,
  named: 0,
  foreign: 0,
  refused: 0,
  honestMs: [],
  failed: {},
  goodWithinSecond: 0,
  goodMs: [],
  refusedMs: [],
});

let serial = 0;

/** What the sandbox calls its synthetic members: each has a name of its own. */
const anyName = /\bCanary\d{5}\b/g;

/** The parts in a fixed order in which each comes as often as its weight says. */
function* turns(parts: readonly Part[]): Generator<Part> {
  const total = parts.reduce((sum, part) => sum + part.weight, 0);
  const owed = parts.map(() => 0);
  for (;;) {
    for (const [index, part] of parts.entries()) owed[index] = (owed[index] ?? 0) + part.weight / total;
    const most = owed.indexOf(Math.max(...owed));
    owed[most] = (owed[most] ?? 0) - 1;
    const part = parts[most];
    if (part) yield part;
  }
}

function note(seen: PartSeen, status: number, text: string, ms: number): void {
  if (status === 503 && /overloaded|Many people are here/.test(text)) {
    seen.refused += 1;
    seen.refusedMs.push(ms);
    return;
  }
  if (status === 503 && text.includes('"code":"upstream"')) {
    seen.honestMs.push(ms);
    return;
  }
  if (status !== 200 && status !== 201) {
    seen.failed[status] = (seen.failed[status] ?? 0) + 1;
    return;
  }
  const dated = /"stale":true|Shown as of|Some parts are shown as of/.test(text);
  if (dated) seen.dated += 1;
  else seen.fresh += 1;
  if (/"unavailable":\["|data-nothing="could-not-load"/.test(text)) seen.partial += 1;
  if (ms <= 1_000) seen.goodWithinSecond += 1;
  seen.goodMs.push(ms);
}

function noteNames(seen: PartSeen, text: string, own: string | undefined): void {
  const names = text.match(anyName) ?? [];
  if (names.length > 0) seen.named += 1;
  if (names.some((name) => name !== own)) seen.foreign += 1;
}

/**
 * Connections are open before anything is measured, as those of a front are: Node takes one new connection in
 * each turn of its event loop, and a busy server's turns are long.
 */
async function openPool(ask: MixAsk): Promise<Pool> {
  const connections = ask.people ?? 384;
  const pool = new Pool(ask.address, {
    connections,
    pipelining: 1,
    headersTimeout: 15_000,
    bodyTimeout: 15_000,
  });
  const hello = async () => (await pool.request({ path: "/api/health/live", method: "GET" })).body.dump();
  await Promise.all(Array.from({ length: connections }, hello));
  return pool;
}

async function load(ask: MixAsk): Promise<MixSeen> {
  const pool = await openPool(ask);
  const parts = Object.fromEntries(ask.parts.map(({ name }) => [name, none()]));
  const order = turns(ask.parts);
  const one = async (due: number) => {
    const part = order.next().value;
    const seen = part && parts[part.name];
    if (!part || !seen) return;
    seen.sent += 1;
    serial += 1;
    const who = serial % part.headers.length;
    const headers = part.headers[who] ?? {};
    const body = part.body?.replace("{n}", String(serial % 100_000).padStart(5, "0")) ?? null;
    try {
      const answer = await pool.request({ path: part.path, method: part.method ?? "GET", headers, body });
      const text = await answer.body.text();
      note(seen, answer.statusCode, text, performance.now() - due);
      if (part.names) noteNames(seen, text, part.names[who]);
    } catch {
      seen.failed.error = (seen.failed.error ?? 0) + 1;
    }
  };
  const begun = performance.now();
  const end = begun + ask.ms;
  if (ask.ratePerSecond === undefined) {
    const person = async () => {
      while (performance.now() < end) await one(performance.now());
    };
    await Promise.all(Array.from({ length: ask.people ?? 1 }, person));
  } else await atRate(one, ask.ratePerSecond, begun, end);
  const ms = performance.now() - begun;
  await pool.close();
  return { ms, parts };
}

process.on("message", (ask: MixAsk) => {
  load(ask).then(
    (seen) => process.send?.({ seen }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
