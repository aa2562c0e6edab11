import { expect, test } from "vitest";
import { runInTurns, runNow, type Steps } from "@/lib/capillary/turns";

function* counting(to: number, work: () => void): Steps<number> {
  let sum = 0;
  for (let at = 1; at <= to; at++) {
    work();
    sum += at;
    yield;
  }
  return sum;
}

test("both ways of running come to the same", async () => {
  expect(runNow(counting(100, () => {}))).toBe(5050);
  expect(await runInTurns(counting(100, () => {}))).toBe(5050);
});

test("long work lets others have their turn before it is done", async () => {
  const order: string[] = [];
  const busy = () => {
    const until = performance.now() + 2;
    while (performance.now() < until);
  };
  setImmediate(() => order.push("somebody else"));
  await runInTurns(counting(20, busy));
  order.push("done");
  expect(order).toEqual(["somebody else", "done"]);
});

test("what a step throws comes out where the work was asked for", async () => {
  const broken = counting(3, () => {
    throw new Error("a bug");
  });
  await expect(runInTurns(broken)).rejects.toThrow("a bug");
});
