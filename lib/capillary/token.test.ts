import { expect, test } from "vitest";
import { createTokenKeeper, type TokenAnswer, type TokenFailure } from "@/lib/capillary/token";

const rules = { earlyMs: 30_000, jitterMs: 5000, triesPerMinute: 12 };
const down: TokenFailure = { kind: "unavailable", reason: "connect", code: null, retryable: true };

function keeperWith(answer: (count: number) => TokenAnswer | Promise<TokenAnswer>, random = 0) {
  const clock = { at: 1000 };
  const asked: number[] = [];
  const said: string[] = [];
  const keeper = createTokenKeeper(
    async () => {
      asked.push(clock.at);
      return answer(asked.length);
    },
    rules,
    { monotonicMs: () => clock.at, random: () => random },
    (outcome) => said.push(outcome),
  );
  return { clock, asked, said, keeper };
}

const fresh = (count: number): TokenAnswer => ({ kind: "token", value: `t${count}`, lifeMs: 300_000 });
const failing = (why: TokenFailure): TokenAnswer => ({ kind: "failed", why });
const settle = () => new Promise((resolve) => setImmediate(resolve));

test("1,000 callers without a token make one renewal and get the same one", async () => {
  const { keeper, asked } = keeperWith(fresh);
  const all = await Promise.all(Array.from({ length: 1000 }, () => keeper.current()));
  expect(asked).toHaveLength(1);
  expect(new Set(all.map((each) => each.kind === "token" && each.value))).toEqual(new Set(["t1"]));
});

test("renewal begins 30 s before the end, once, while callers go on with the old token", async () => {
  const { keeper, asked, clock } = keeperWith(fresh);
  await keeper.current();
  clock.at += 269_999;
  expect(await keeper.current()).toEqual({ kind: "token", value: "t1" });
  expect(asked).toHaveLength(1);
  clock.at += 1;
  const all = await Promise.all(Array.from({ length: 1000 }, () => keeper.current()));
  expect(all.every((each) => each.kind === "token" && each.value === "t1")).toBe(true);
  expect(asked).toHaveLength(2);
  await settle();
  expect(await keeper.current()).toEqual({ kind: "token", value: "t2" });
});

test("jitter moves the renewal earlier by up to five seconds", async () => {
  const { keeper, asked, clock } = keeperWith(fresh, 0.999);
  await keeper.current();
  clock.at += 265_100;
  await keeper.current();
  expect(asked).toHaveLength(2);
});

test("a token that lives 30 s is used for 20 of them", async () => {
  const { keeper, asked, clock } = keeperWith((count) => ({
    kind: "token",
    value: `t${count}`,
    lifeMs: 30_000,
  }));
  await keeper.current();
  clock.at += 19_999;
  await keeper.current();
  expect(asked).toHaveLength(1);
  clock.at += 1;
  await keeper.current();
  expect(asked).toHaveLength(2);
});

test("when renewal fails the old token serves to its end, then the reason comes back", async () => {
  const { keeper, clock } = keeperWith((count) => (count === 1 ? fresh(1) : failing(down)));
  await keeper.current();
  clock.at += 280_000;
  await keeper.current();
  await settle();
  clock.at += 19_000;
  expect(await keeper.current()).toEqual({ kind: "token", value: "t1" });
  await settle();
  clock.at += 1000;
  expect(await keeper.current()).toEqual({ kind: "failed", why: down });
});

test("with the token endpoint down for ten minutes there are at most 12 tries in any minute", async () => {
  const { keeper, clock, asked } = keeperWith(() => failing(down));
  for (let round = 0; round < 6000; round++) {
    expect((await keeper.current()).kind).toBe("failed");
    clock.at += 100;
  }
  for (const from of asked)
    expect(asked.filter((at) => at >= from && at < from + 60_000).length).toBeLessThanOrEqual(12);
  expect(asked.length).toBeGreaterThan(50);
});

test("a 429 of the token endpoint is obeyed", async () => {
  const limited: TokenFailure = { kind: "limited", retryAfterMs: 20_000 };
  const { keeper, clock, asked } = keeperWith((count) => (count === 1 ? failing(limited) : fresh(count)));
  expect(await keeper.current()).toEqual({ kind: "failed", why: limited });
  clock.at += 19_999;
  expect(await keeper.current()).toEqual({ kind: "failed", why: limited });
  expect(asked).toHaveLength(1);
  clock.at += 1;
  expect((await keeper.current()).kind).toBe("token");
});

test("a refused token is renewed once for all who were refused", async () => {
  const { keeper, clock, asked } = keeperWith(fresh);
  await keeper.current();
  clock.at += 10_000;
  expect(Array.from({ length: 100 }, () => keeper.refused("t1")).every(Boolean)).toBe(true);
  const all = await Promise.all(Array.from({ length: 100 }, () => keeper.current()));
  expect(all.every((each) => each.kind === "token" && each.value === "t2")).toBe(true);
  expect(asked).toHaveLength(2);
  expect(keeper.refused("t1")).toBe(true);
  expect(await keeper.current()).toEqual({ kind: "token", value: "t2" });
});

test("a revoked key, whose every fresh token is refused, causes at most 12 renewals in any minute", async () => {
  const { keeper, clock, asked } = keeperWith(fresh);
  for (let round = 0; round < 3000; round++) {
    const answer = await keeper.current();
    if (answer.kind === "token") keeper.refused(answer.value);
    clock.at += 100;
  }
  for (const from of asked)
    expect(asked.filter((at) => at >= from && at < from + 60_000).length).toBeLessThanOrEqual(12);
  expect(asked.length).toBeGreaterThan(20);
});

test("a life that is counted from before the answer ends no later than Capillary's", async () => {
  const { keeper, clock, asked } = keeperWith(async (count) => {
    clock.at += 2000;
    return fresh(count);
  });
  await keeper.current();
  clock.at = 1000 + 300_000;
  await keeper.current();
  expect(asked).toHaveLength(2);
});
