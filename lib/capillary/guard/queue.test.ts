import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createQueue, type Priority } from "@/lib/capillary/guard/queue";
import { settle } from "@/lib/fake-clock";

const limits = { running: 4, runningLow: 2, perOwner: 2, waiting: 6 };
const forever = new AbortController().signal;
const create = (own = limits) => createQueue(own, () => {});

async function fill(queue: ReturnType<typeof create>, count = limits.running) {
  const releases = [];
  for (let index = 0; index < count; index += 1) releases.push(await queue.enter(`f${index}`, 0, forever));
  return releases;
}

describe("slots", () => {
  it("are given to the more urgent first, and by age among equals", async () => {
    const queue = create();
    const [release] = await fill(queue);
    const order: string[] = [];
    const wait = (name: string, priority: Priority) =>
      void queue.enter(name, priority, forever).then((free) => {
        order.push(name);
        free?.();
      });
    wait("late", 2);
    wait("mid", 1);
    wait("first", 0);
    wait("second", 0);
    release?.();
    await settle();
    expect(order).toEqual(["first", "second", "mid", "late"]);
  });

  it("a member who asks for much waits alone", async () => {
    const queue = create();
    await queue.enter("greedy", 0, forever);
    await queue.enter("greedy", 0, forever);
    void queue.enter("greedy", 0, forever);
    await expect(queue.enter("other", 0, forever)).resolves.toBeTypeOf("function");
    expect(queue.size()).toEqual({ running: 3, waiting: 1 });
  });

  it("what may wait never takes all slots", async () => {
    const queue = create();
    await queue.enter("a", 2, forever);
    await queue.enter("b", 2, forever);
    void queue.enter("c", 2, forever);
    expect(queue.size()).toEqual({ running: 2, waiting: 1 });
    await expect(queue.enter("d", 0, forever)).resolves.toBeTypeOf("function");
  });

  it("beyond its length the least urgent is refused, not the newcomer", async () => {
    const queue = create();
    await fill(queue);
    const low = queue.enter("low", 2, forever);
    for (let index = 0; index < limits.waiting; index += 1) void queue.enter(`w${index}`, 0, forever);
    await expect(low).resolves.toBeNull();
    expect(queue.size().waiting).toBe(limits.waiting);
  });

  it("a wait ends with its signal and leaves no ticket", async () => {
    const queue = create();
    const [release] = await fill(queue);
    const controller = new AbortController();
    const waiting = queue.enter("x", 0, controller.signal);
    controller.abort();
    await expect(waiting).resolves.toBeNull();
    expect(queue.size()).toEqual({ running: 4, waiting: 0 });
    release?.();
    release?.();
    expect(queue.size().running).toBe(3);
  });
});

it("no order of entering, leaving and giving up breaks a limit or loses a slot", async () => {
  const event = fc.record({
    owner: fc.integer({ min: 0, max: 3 }),
    priority: fc.constantFrom<Priority>(0, 1, 2),
    next: fc.constantFrom("release", "abort", "stay"),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 60 }), async (events) => {
      let mostRunning = 0;
      let mostWaiting = 0;
      const queue = createQueue(limits, (running, waiting) => {
        mostRunning = Math.max(mostRunning, running);
        mostWaiting = Math.max(mostWaiting, waiting);
      });
      const held: (() => void)[] = [];
      const byOwner = new Map<number, number>();
      const controllers: AbortController[] = [];
      for (const { owner, priority, next } of events) {
        const controller = new AbortController();
        controllers.push(controller);
        void queue.enter(String(owner), priority, controller.signal).then((release) => {
          if (!release) return;
          byOwner.set(owner, (byOwner.get(owner) ?? 0) + 1);
          expect(byOwner.get(owner)).toBeLessThanOrEqual(limits.perOwner);
          held.push(() => {
            byOwner.set(owner, (byOwner.get(owner) ?? 1) - 1);
            release();
          });
        });
        await settle();
        if (next === "release") held.shift()?.();
        if (next === "abort") controller.abort();
        await settle();
      }
      for (const controller of controllers) controller.abort();
      while (held.length > 0) {
        held.shift()?.();
        await settle();
      }
      expect(mostRunning).toBeLessThanOrEqual(limits.running);
      expect(mostWaiting).toBeLessThanOrEqual(limits.waiting);
      expect(queue.size()).toEqual({ running: 0, waiting: 0 });
    }),
    { numRuns: 200 },
  );
});
