import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createBench, down } from "@/lib/member/cache/test-source";

const now = { priority: 0 } as const;

describe("whatever happens in whatever order", () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant("read" as const), owner: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ do: fc.constant("wait" as const), ms: fc.integer({ min: 1, max: 90_000 }) }),
    fc.record({
      do: fc.constant("upstream" as const),
      mood: fc.constantFrom("up", "down", "slow", "silent", "limited"),
    }),
    fc.record({ do: fc.constant("restart" as const) }),
  );

  it("no member sees another's answer, none is older than 7 days, one call at a time per member", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const bench = createBench();
        const { clock, upstream, ok } = bench;
        let { source } = bench;
        const reads: Promise<void>[] = [];
        const underWay = new Map<number, number>();
        let most = 0;
        const counted = async (owner: number, work: () => Promise<Awaited<ReturnType<typeof down>>>) => {
          underWay.set(owner, (underWay.get(owner) ?? 0) + 1);
          most = Math.max(most, underWay.get(owner) ?? 0);
          try {
            return await work();
          } finally {
            underWay.set(owner, (underWay.get(owner) ?? 1) - 1);
          }
        };
        const moods = {
          up: async (owner: number, params: string) => ok(owner, params),
          down,
          slow: (owner: number, params: string) =>
            new Promise<ReturnType<typeof ok>>((resolve) =>
              clock.after(1_500, () => resolve(ok(owner, params))),
            ),
          silent: (_owner: number, _params: string, signal: AbortSignal) =>
            new Promise<Awaited<ReturnType<typeof down>>>((resolve) =>
              signal.addEventListener("abort", () => resolve(down())),
            ),
          limited: async () => ({ kind: "limited", retryAfterMs: 2_000 }) as const,
        };
        for (const one of steps) {
          if (one.do === "wait") await clock.advance(one.ms);
          else if (one.do === "restart") {
            // A second process shares the store, not the coalescing.
            await clock.advance(5_000);
            source = bench.restarted();
          } else if (one.do === "upstream") {
            const mood = moods[one.mood as keyof typeof moods];
            upstream.answer = (owner, params, signal) => counted(owner, () => mood(owner, params, signal));
          } else
            reads.push(
              source.read(one.owner, "p", now).then((answer) => {
                if (answer.kind !== "ok" && answer.kind !== "stale") return;
                expect(answer.value.owner).toBe(one.owner);
                expect(clock.wallMs() - Date.parse(answer.asOf)).toBeLessThanOrEqual(7 * 86_400_000);
              }),
            );
        }
        await clock.advance(10_000);
        await Promise.all(reads);
        expect(most).toBeLessThanOrEqual(1);
      }),
      { numRuns: 200 },
    );
  });
});
