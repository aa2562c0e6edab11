import { describe, expect, it } from "vitest";
import { createAdmission } from "@/lib/http/gate/overload.mjs";

const options = { start: 100, least: 10, most: 200, lateMs: 60 };

function fill(admission: ReturnType<typeof createAdmission>, priority: "first" | "rest") {
  let count = 0;
  while (count < 1_000 && admission.admit(priority)) count += 1;
  return count;
}

describe("who is let in", () => {
  it("keeps room for card, home and look-up when the rest fills up", () => {
    const admission = createAdmission(options);
    expect(fill(admission, "rest")).toBe(70);
    expect(fill(admission, "first")).toBe(30);
    expect(admission.admit("free")).toBe(true);
  });

  it("lets fewer in while the loop runs late, never fewer than the least", () => {
    const admission = createAdmission(options);
    fill(admission, "first");
    for (let tick = 0; tick < 50; tick += 1) admission.tick(200);
    expect(admission.state().limit).toBe(10);
  });

  it("opens up again once the loop keeps time, up to the most", () => {
    const admission = createAdmission(options);
    for (let tick = 0; tick < 100; tick += 1) {
      fill(admission, "first");
      admission.tick(5);
    }
    expect(admission.state().limit).toBe(200);
  });

  it("a loop that is late is at once left with what it can answer within the time, not step by step", () => {
    let now = 0;
    const admission = createAdmission({ ...options, start: 200, queueMs: 350, now: () => now });
    const pass = (answers: number, lateMs: number) => {
      for (let answer = 0; answer < answers; answer += 1) if (admission.admit("first")) admission.release();
      now += 100;
      admission.tick(lateMs);
    };
    // 200 answers a second for a while; then more come than that.
    for (let tick = 0; tick < 30; tick += 1) pass(20, 5);
    fill(admission, "first");
    pass(20, 150);
    expect(admission.state().limit).toBeGreaterThan(55);
    expect(admission.state().limit).toBeLessThan(85);
  });

  it("a quiet minute is not taken for a slow machine: who comes after it is let in as before", () => {
    let now = 0;
    const admission = createAdmission({ ...options, queueMs: 350, now: () => now });
    const tick = (lateMs: number, busy: number) => {
      now += 100;
      admission.tick(lateMs, busy);
    };
    for (let turn = 0; turn < 30; turn += 1) {
      for (let answer = 0; answer < 10; answer += 1) if (admission.admit("first")) admission.release();
      tick(5, 0.9);
    }
    for (let turn = 0; turn < 600; turn += 1) tick(1, 0.02);
    // Sixteen at once make one long turn of the loop, in which nobody is answered yet.
    for (let person = 0; person < 16; person += 1) expect(admission.admit("first")).toBe(true);
    tick(160, 1);
    expect(admission.state().limit).toBeGreaterThan(24);
  });

  it("a crowd that comes at once is let in by the tick, card and home first, whatever the limit", () => {
    const admission = createAdmission({ ...options, perTick: 20 });
    expect(fill(admission, "rest")).toBe(14);
    expect(fill(admission, "first")).toBe(6);
    expect(admission.admit("free")).toBe(true);
    admission.tick(5);
    expect(fill(admission, "first")).toBe(20);
  });

  it("one after the other, answered at once, are no crowd however many come in a tick", () => {
    const admission = createAdmission({ ...options, perTick: 20 });
    for (let ask = 0; ask < 200; ask += 1) {
      expect(admission.admit("rest")).toBe(true);
      admission.release();
    }
  });

  it("does not mistake a slow upstream for work: many open requests and a punctual loop are let be", () => {
    const admission = createAdmission(options);
    fill(admission, "first");
    for (let tick = 0; tick < 20; tick += 1) admission.tick(1);
    expect(admission.admit("first")).toBe(true);
  });

  it.each([0, 300])(
    "makes room for members who wait for Capillary while the loop rests, %d ms after it was late",
    (lateMs) => {
      const admission = createAdmission({ ...options, most: 1_000 });
      admission.tick(lateMs, 1);
      admission.tick(5, 0.5);
      // 8 new ones in each tick, the rest of a member's pages, and nobody is answered for three seconds.
      for (let tick = 0; tick < 30; tick += 1) {
        for (let ask = 0; ask < 8; ask += 1) expect(admission.admit("rest")).toBe(true);
        admission.tick(5, 0.5);
      }
      expect(admission.state()).toMatchObject({ inFlight: 240, refused: 0 });
    },
  );

  it("a pause that was nobody's crowd costs no more than what is answered in the time anyway", () => {
    let now = 0;
    const admission = createAdmission({ ...options, queueMs: 350, now: () => now });
    // 100 answers a second, one at a time; then the loop stands still once.
    for (let tick = 0; tick < 60; tick += 1) {
      for (let ask = 0; ask < 10; ask += 1) if (admission.admit("first")) admission.release();
      now += 100;
      admission.tick(tick === 59 ? 300 : 5, 0.6);
    }
    expect(fill(admission, "first")).toBeGreaterThanOrEqual(33);
  });

  it("one long pause after the other at half load leave room for all who came meanwhile", () => {
    let now = 0;
    const admission = createAdmission({ ...options, queueMs: 350, now: () => now });
    const pass = (answers: number, ms: number, lateMs: number, busy: number) => {
      for (let ask = 0; ask < answers; ask += 1) if (admission.admit("first")) admission.release();
      now += ms;
      admission.tick(lateMs, busy);
    };
    for (let pause = 0; pause < 3; pause += 1) {
      for (let tick = 0; tick < 60; tick += 1) pass(10, 100, 5, 0.5);
      pass(2, 400, 300, 1);
    }
    // 40 came in those 400 ms.
    expect(fill(admission, "rest")).toBeGreaterThanOrEqual(40);
  });

  it("makes no such room while the loop works all the time", () => {
    const admission = createAdmission({ ...options, start: 10 });
    admission.tick(300, 1);
    for (let tick = 0; tick < 20; tick += 1) {
      fill(admission, "first");
      admission.tick(40, 0.99);
    }
    expect(admission.state().limit).toBeLessThan(20);
  });

  it("counts what has left", () => {
    const admission = createAdmission({ ...options, start: 1 });
    expect([admission.admit("first"), admission.admit("first")]).toEqual([true, false]);
    admission.release();
    expect(admission.admit("first")).toBe(true);
    expect(admission.state()).toMatchObject({ inFlight: 1, refused: 1 });
  });
});
