import { randomInt } from "node:crypto";
import { ask, cookiesOf, json, signIn, staffCookie } from "@/e2e/bench/kit/http";
import type { Home, OwnRung } from "@/e2e/support/own-rung";

/** What was acknowledged before a server was killed, and what of it was gone afterwards. */
export type KillCount = {
  kills: number;
  acknowledged: { lookups: number; signIns: number; signOuts: number };
  /** Look-ups without their record; sessions that are over; sessions that were ended and live again. */
  lost: { records: number[]; sessions: number; signOuts: number };
  chain: unknown;
  /** How long each start took until ready, in milliseconds. */
  startsMs: number[];
};

type Kept = { lookups: number[]; sessions: string[]; ended: string[] };
type Far = { origin: string; sandbox: string };

const firstId = 700_000_000;

async function codeSentTo(sandbox: string, mobile: string): Promise<string | null> {
  for (let turn = 0; turn < 40; turn += 1) {
    const answer = await fetch(`${sandbox}/__sandbox/outbox?to=${mobile}`);
    const [newest]: { code: string }[] = await answer.json();
    if (newest) return newest.code;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return null;
}

const mobileOf = (n: number) => `9170000${String(n).padStart(5, "0")}`;

/** Looks up one member after the other, each once, until the server is gone. */
async function lookUpOn({ origin }: Far, staff: string, next: () => number, kept: Kept): Promise<void> {
  for (;;) {
    const n = next();
    const answer = await ask(origin, "/api/staff/lookups", staff, json({ identifier: mobileOf(n) }));
    if (answer.status === 201) kept.lookups.push(firstId + n);
    else await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Signs one member in after the other, and some out again, until the server is gone. */
async function signInOn({ origin, sandbox }: Far, next: () => number, kept: Kept): Promise<void> {
  for (;;) {
    const n = next();
    const identifier = mobileOf(n);
    const asked = await ask(origin, "/api/sign-in/code", "", json({ identifier }));
    const code = asked.status === 202 ? await codeSentTo(sandbox, identifier) : null;
    if (code === null) continue;
    const answer = await signIn(origin, "member-code", cookiesOf(asked), { identifier, code });
    if (answer.status !== 200) continue;
    const cookie = cookiesOf(answer);
    if (n % 3 !== 2) {
      kept.sessions.push(cookie);
      continue;
    }
    const out = await ask(origin, "/api/member/sign-out-everywhere", cookie, { method: "POST" });
    if (out.status === 200) kept.ended.push(cookie);
  }
}

/** Waits until one more answer was acknowledged, at most three seconds. */
async function acknowledgedSince(kept: Kept): Promise<void> {
  const count = () => kept.lookups.length + kept.sessions.length + kept.ended.length;
  const before = count();
  for (let turn = 0; turn < 300 && count() === before; turn += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
}

const untilGone = (work: Promise<void>): Promise<void> =>
  work.catch((error: unknown) => {
    // The server was killed under the request: what was not answered was not acknowledged.
    if (!(error instanceof TypeError)) throw error;
  });

/** 200 while the session lives, 401 once it has ended; a server that just started may say "in a moment". */
async function liveness(origin: string, cookie: string): Promise<number> {
  for (let turn = 0; ; turn += 1) {
    const { status } = await ask(origin, "/api/member/sessions", cookie);
    if (status === 200 || status === 401) return status;
    if (turn === 50) throw new Error(`A session was answered ${status} for five seconds.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** How many of these sessions are not as they were left. */
async function countOf(origin: string, cookies: readonly string[], expected: 200 | 401): Promise<number> {
  let other = 0;
  for (const cookie of cookies) if ((await liveness(origin, cookie)) !== expected) other += 1;
  return other;
}

async function timedStart(home: Home, startsMs: number[]): Promise<OwnRung> {
  const begun = performance.now();
  const rung = await home.start();
  startsMs.push(performance.now() - begun);
  return rung;
}

/** Two store people who look members up, and two who sign members in and out, until the server is gone. */
function workOn(far: Far, staff: string, next: () => number, kept: Kept): Promise<void>[] {
  return [
    lookUpOn(far, staff, next, kept),
    lookUpOn(far, staff, next, kept),
    signInOn(far, next, kept),
    signInOn(far, next, kept),
  ].map(untilGone);
}

/**
 * Kills a server (-9) as often as told, each time at a random moment while store people look members up and
 * members sign in and out, starts it on the same store, and counts what was acknowledged and is gone.
 * @param sandbox the origin of the sandbox
 */
export async function countKills(home: Home, sandbox: string, kills: number): Promise<KillCount> {
  const kept: Kept = { lookups: [], sessions: [], ended: [] };
  const startsMs: number[] = [];
  let serial = 0;
  const next = () => ++serial;
  const far = { origin: home.origin, sandbox };
  const lost = { sessions: 0, signOuts: 0 };
  let staff = "";
  for (let kill = 0; kill < kills; kill += 1) {
    const rung = await timedStart(home, startsMs);
    const before = kept.sessions.length;
    staff ||= await staffCookie(far.origin);
    const work = workOn(far, staff, next, kept);
    // What the kill before may have taken, beside the work of this one.
    const latest = kept.sessions.slice(Math.max(0, before - 20), before);
    lost.sessions += await countOf(far.origin, latest, 200);
    await acknowledgedSince(kept);
    // Every other time soon after it: what was written last is at most risk.
    await new Promise((resolve) => setTimeout(resolve, randomInt(0, kill % 2 === 1 ? 120 : 800)));
    await rung.stop("SIGKILL");
    await Promise.all(work);
  }
  const last = await timedStart(home, startsMs);
  lost.sessions += await countOf(far.origin, kept.sessions, 200);
  lost.signOuts = await countOf(far.origin, kept.ended, 401);
  await last.stop("SIGKILL");
  const { lost: records, chain } = await home.keptOf(kept.lookups);
  const { lookups, sessions, ended } = kept;
  const acknowledged = { lookups: lookups.length, signIns: sessions.length, signOuts: ended.length };
  return { kills, acknowledged, lost: { records, ...lost }, chain, startsMs };
}
