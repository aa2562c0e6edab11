import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createGate } from "@/lib/capillary/guard/gate";
import { createFakeClock } from "@/lib/fake-clock";

const gateAt = (jitter: () => number = () => 0.5) => {
  const clock = createFakeClock();
  return { clock, gate: createGate(clock, jitter, () => {}) };
};

describe("429 with a time", () => {
  it.each([
    [7_000, 7_000, "as asked"],
    [120_000, 60_000, "at most 60 s"],
    [0, 1_000, "a date in the past is one second"],
    [-5_000, 1_000, "a date in the past is one second"],
    [90 * 86_400_000, 30_000, "what is longer than a day is a mistake: 30 s"],
  ])("Retry-After of %i ms closes for %i ms: %s", async (wish, closedMs) => {
    const { clock, gate } = gateAt();
    expect(gate.pass()).toBe(true);
    gate.limited(wish);
    expect(gate.closedForMs()).toBe(closedMs);
    await clock.advance(closedMs - 1);
    expect(gate.pass()).toBe(false);
    await clock.advance(1);
    expect(gate.pass()).toBe(true);
  });

  it("a later, shorter word does not open what an earlier one closed", () => {
    const { gate } = gateAt();
    gate.limited(20_000);
    gate.limited(1_000);
    expect(gate.closedForMs()).toBe(20_000);
  });
});

describe("429 without a time", () => {
  it("backs off 1, 2, 4 … 30 s, each times the jitter", async () => {
    const { clock, gate } = gateAt(() => 0.999);
    const waits: number[] = [];
    for (let turn = 0; turn < 7; turn += 1) {
      gate.limited(null);
      waits.push(Math.round(gate.closedForMs() / 999));
      await clock.advance(gate.closedForMs());
      expect(gate.pass()).toBe(true);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30]);
  });

  it("lets one probe through after the wait, and everybody once it was answered", async () => {
    const { clock, gate } = gateAt();
    gate.limited(null);
    await clock.advance(500);
    expect([gate.pass(), gate.pass(), gate.pass()]).toEqual([true, false, false]);
    gate.settled(true);
    expect([gate.pass(), gate.pass()]).toEqual([true, true]);
  });

  it("a probe without an answer frees the probe and keeps the caution", async () => {
    const { clock, gate } = gateAt();
    gate.limited(null);
    await clock.advance(500);
    gate.pass();
    gate.settled(false);
    expect([gate.pass(), gate.pass()]).toEqual([true, false]);
  });

  it("starts again at one second after a good answer", async () => {
    const { clock, gate } = gateAt(() => 1);
    gate.limited(null);
    await clock.advance(1_000);
    gate.limited(null);
    expect(gate.closedForMs()).toBe(2_000);
    await clock.advance(2_000);
    gate.pass();
    gate.settled(true);
    gate.limited(null);
    expect(gate.closedForMs()).toBe(1_000);
  });
});

it("under constant refusal calls fall by 90 % within 2 s, whatever the jitter", async () => {
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })), async (stream) => {
      const { clock, gate } = gateAt(() => stream.next().value ?? 0);
      let calls = 0;
      // 100 wishes a second for 2 s; the upstream refuses each call after 20 ms.
      for (let turn = 0; turn < 200; turn += 1) {
        if (gate.pass()) {
          calls += 1;
          clock.after(20, () => gate.limited(null));
        }
        await clock.advance(10);
      }
      expect(calls).toBeLessThanOrEqual(20);
    }),
    { numRuns: 50 },
  );
});
