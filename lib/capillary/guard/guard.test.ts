import { describe, expect, it } from "vitest";
import { createGuard } from "@/lib/capillary/guard/guard";
import type { BreakerState, CallName, GuardObserver } from "@/lib/capillary/guard/observe";
import { standardQueueLimits } from "@/lib/capillary/guard/queue";
import type { Outcome } from "@/lib/capillary/outcome";
import { createFakeClock } from "@/lib/fake-clock";

type Said = Outcome<string>;
const ok: Said = { kind: "ok", value: "x", receivedAt: "2026-11-21T10:42:00Z" };
const down: Said = { kind: "unavailable", reason: "upstream", code: null, retryable: true };
const badBody: Said = { kind: "unavailable", reason: "bad-answer", code: null, retryable: false };

function bench() {
  const clock = createFakeClock();
  const states: [CallName, BreakerState][] = [];
  const observer: GuardObserver = {
    call() {},
    refused() {},
    gate() {},
    queue() {},
    breaker: (source, state) => states.push([source, state]),
  };
  const guard = createGuard({ clock, observer, queue: standardQueueLimits, jitter: () => 0.5 });
  let calls = 0;
  const call = (said: Said | (() => Promise<Said>), source: CallName = "customer", owner = "1") =>
    guard.run({ source, owner, priority: 0, signal: new AbortController().signal }, async () => {
      calls += 1;
      return typeof said === "function" ? said() : said;
    });
  const open = async (source: CallName = "customer") => {
    for (let turn = 0; turn < 5; turn += 1) await call(down, source);
  };
  return { clock, guard, call, open, states, calls: () => calls };
}

describe("breaker", () => {
  it("opens after five failures in a row and then refuses at once", async () => {
    const { call, open, calls } = bench();
    await open();
    expect(await call(ok)).toMatchObject({ kind: "unavailable", reason: "breaker" });
    expect(calls()).toBe(5);
  });

  it("is one per endpoint: trackers down does not refuse the customer call", async () => {
    const { call, open } = bench();
    await open("trackers");
    expect(await call(ok, "trackers")).toMatchObject({ reason: "breaker" });
    expect(await call(ok, "customer")).toEqual(ok);
  });

  it("does not open on answers that came, however bad", async () => {
    const { call, calls } = bench();
    for (let turn = 0; turn < 20; turn += 1) await call(badBody);
    expect(calls()).toBe(20);
  });

  it("through 15 dead minutes lets one probe go per 5 s", async () => {
    const { clock, call, open, calls } = bench();
    await open();
    const before = calls();
    for (let second = 0; second < 900; second += 1) {
      await clock.advance(1_000);
      await Promise.all([call(down), call(down), call(down)]);
    }
    expect(calls() - before).toBeLessThanOrEqual(180);
    expect(calls() - before).toBeGreaterThanOrEqual(150);
  });

  it("while the probe is under way nobody waits for it", async () => {
    const { clock, call, open } = bench();
    await open();
    await clock.advance(5_000);
    let answer: (said: Said) => void = () => {};
    const pending = new Promise<Said>((resolve) => {
      answer = resolve;
    });
    const probe = call(() => pending);
    expect(await call(ok)).toMatchObject({ reason: "breaker" });
    answer(ok);
    expect(await probe).toEqual(ok);
    expect(await call(ok)).toEqual(ok);
  });

  it("closes by itself after a good probe", async () => {
    const { clock, call, open, states } = bench();
    await open();
    await clock.advance(5_000);
    await call(ok);
    expect(states.map(([, state]) => state)).toEqual(["open", "half-open", "closed"]);
  });

  it("is not held open by a wall clock that is set back", async () => {
    const { clock, call, open } = bench();
    await open();
    clock.skew(-600_000);
    await clock.advance(5_000);
    expect(await call(ok)).toEqual(ok);
  });
});

describe("429 gate", () => {
  it("one refusal closes every endpoint for every member until its time is up", async () => {
    const { clock, call, calls } = bench();
    await call({ kind: "limited", retryAfterMs: 10_000 });
    await clock.advance(9_999);
    expect(await call(ok, "trackers", "2")).toEqual({ kind: "limited", retryAfterMs: 1 });
    expect(calls()).toBe(1);
    await clock.advance(1);
    expect(await call(ok, "trackers", "2")).toEqual(ok);
  });

  it("a bug in the probe does not close it for ever", async () => {
    const { clock, call } = bench();
    await call({ kind: "limited", retryAfterMs: 1_000 });
    await clock.advance(1_000);
    await expect(call(() => Promise.reject(new Error("bug")))).rejects.toThrow("bug");
    expect(await call(ok)).toEqual(ok);
  });
});

describe("banner", () => {
  it("changes at most twice a minute while the upstream flaps 5 s / 5 s", async () => {
    const { clock, call, guard } = bench();
    const changes: number[] = [];
    let shown = guard.troubled();
    for (let tenth = 0; tenth < 6_000; tenth += 1) {
      const up = Math.floor(tenth / 50) % 2 === 0;
      await call(up ? ok : down);
      if (guard.troubled() !== shown) {
        shown = !shown;
        changes.push(tenth * 100);
      }
      await clock.advance(100);
    }
    for (const at of changes)
      expect(changes.filter((other) => other >= at && other < at + 60_000).length).toBeLessThanOrEqual(2);
    expect(shown).toBe(true);
  });

  it("goes away by itself a minute after the last trouble", async () => {
    const { clock, call, open, guard } = bench();
    await open();
    expect(guard.troubled()).toBe(true);
    await clock.advance(5_000);
    await call(ok);
    await clock.advance(60_000);
    expect(guard.troubled()).toBe(false);
  });
});

it("a call that does not listen to its signal gives its slot back at the deadline", async () => {
  const { guard } = bench();
  const controller = new AbortController();
  const ask = { source: "customer", owner: "1", priority: 0, signal: controller.signal } as const;
  const hanging = Array.from({ length: 6 }, () => guard.run(ask, () => new Promise<Said>(() => {})));
  await Promise.resolve();
  controller.abort();
  expect(await Promise.all(hanging)).toEqual(
    Array.from({ length: 6 }, () => expect.objectContaining({ reason: "timeout" })),
  );
  const next = await guard.run({ ...ask, signal: new AbortController().signal }, async () => ok);
  // Six timeouts in a row opened the breaker; a slot was free, or this would have waited for ever.
  expect(next).toMatchObject({ reason: "breaker" });
});
