import { expect, test } from "@playwright/test";
import { signInMember } from "@/e2e/support/sign-in";

test("the reference member gets the published figures over /api", async ({ page }) => {
  await signInMember(page, "1234512345");
  const home = await (await page.request.get("/api/member/home")).json();
  expect(home.unavailable).toEqual([]);
  const [diamond, coral] = home.data.programs;
  expect(diamond.tier).toMatchObject({ name: "Diamond", state: "top", ends: "never" });
  expect(diamond.points).toMatchObject({
    spendable: 95_827,
    lifetime: 304_600,
    redeemed: 35_474,
    ended: 173_299,
    returned: 0,
    adjusted: 0,
    otherChanges: 0,
  });
  expect(coral.title).toBe("DocTransferPoints");
  expect(coral.enrolled).toBe(false);
  expect(coral.tier.next).toMatchObject({ name: "Opal", rank: 3 });
  expect(coral.tier.reach[0]).toMatchObject({ basis: "CURRENT_POINTS", target: 3_000, done: 0, gap: 3_000 });
  expect(home.data.nextGoal?.kind).not.toBe("milestone");

  const cards = await (await page.request.get("/api/member/cards")).json();
  expect(cards.data.cards.map((card: { number: string }) => card.number).sort()).toEqual([
    "DS034812BA",
    "mtest00000000067003",
    "mtest00000000077003",
    "mtest00000000087003",
    "mtest00000000107003",
  ]);

  const goals = await (await page.request.get("/api/member/goals")).json();
  expect(goals.data.goals).toEqual([
    expect.objectContaining({
      name: "JUSTIN",
      target: 10_000,
      done: 3_000,
      achieved: false,
      cycle: expect.objectContaining({ current: true, state: "closed" }),
    }),
  ]);
  expect(goals.data).not.toHaveProperty("limits");
});

test("look-ahead, programme and cursor that are wrong are named", async ({ page }) => {
  await signInMember(page, "566881933@example.com");
  for (const [query, status, code] of [
    ["/api/member/progress?ahead=2", 400, "bad-ahead"],
    ["/api/member/progress?ahead=-1", 400, "bad-ahead"],
    ["/api/member/home?program=1", 404, "no-program"],
    ["/api/member/activity?cursor=zz", 400, "bad-cursor"],
  ] as const) {
    const answer = await page.request.get(query);
    expect([query, answer.status()]).toEqual([query, status]);
    expect(answer.headers()["content-type"]).toContain("application/problem+json");
    expect(await answer.json()).toMatchObject({ code, status });
  }
});
