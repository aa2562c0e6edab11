import { type APIRequestContext, expect, test } from "@playwright/test";
import { codeFor, codesSent } from "@/e2e/support/sandbox";
import { signInStaff } from "@/e2e/support/sign-in";
import { origin } from "@/e2e/support/world";

const headers = { origin };

function lookUp(request: APIRequestContext, identifier: string, more: Record<string, unknown> = {}) {
  return request.post("/api/staff/lookups", { headers, data: { identifier, ...more } });
}

async function open(request: APIRequestContext, identifier: string, more: Record<string, unknown> = {}) {
  const answer = await lookUp(request, identifier, more);
  expect(answer.status(), await answer.text()).toBe(201);
  const till = (await answer.json()).data;
  const section = async (name: string) =>
    (await (await request.get(`/api/staff/lookups/${till.handle}/${name}`)).json()).data;
  return { till, section };
}

test.beforeEach(({ page }) => signInStaff(page));

for (const identifier of [
  "1234512345",
  "12345 12345",
  "+91 12345 12345",
  "0091-12345-12345",
  "01234512345",
  "１２３４５１２３４５",
  "BUBALUS@EXAMPLE.COM",
  "12341234",
  "DS034812BA",
]) {
  test(`a store person finds the reference member by ${identifier}, masked`, async ({ page }) => {
    const { till } = await open(page.request, identifier);
    expect(till.grade).toBe("masked");
    expect(till.programs[0].points.spendable).toBe(95_827);
    expect(till.programs[0].tier.name).toBe("Diamond");
    expect(till.member.displayName).toMatch(/^B[•*]+/);
    const text = JSON.stringify(till);
    expect(text).not.toContain("Bubalus");
    expect(text).not.toContain("1234512345");
    expect(text).not.toContain("566881933");
    expect(till.hidden.length).toBeGreaterThan(0);
  });
}

test("all 97 published trackers reach staff, inverted windows and unknown types included", async ({
  page,
}) => {
  const { section } = await open(page.request, "98662653@example.com");
  const { trackers } = await section("progress");
  expect(trackers).toHaveLength(97);
  expect(new Set(trackers.map((tracker: { id: number }) => tracker.id)).size).toBe(88);
  const pairs = trackers.map(
    (tracker: { id: number; conditionId: number }) => `${tracker.id}:${tracker.conditionId}`,
  );
  expect(new Set(pairs).size).toBe(97);
  const inverted = trackers.filter(
    (tracker: { window: { state: string } }) => tracker.window.state === "inverted",
  );
  expect(inverted).toHaveLength(4);
  const values = trackers
    .map((tracker: { value: number }) => tracker.value)
    .filter((value: number) => value !== 0);
  expect(values.sort((a: number, b: number) => a - b)).toEqual([2_100, 2_100, 2_400, 2_400, 2_400, 12_900]);
});

test("both tier changes of the published history are told, newest first, without notes", async ({ page }) => {
  const { section } = await open(page.request, "19986542387");
  const { programs } = await section("progress");
  expect(programs).toHaveLength(1);
  expect(programs[0]).toMatchObject({ programId: 983, tier: null });
  expect(programs[0].history.map((change: { from: string; to: string }) => [change.from, change.to])).toEqual(
    [
      ["Coral", "Garnet"],
      ["Topaz", "Coral"],
    ],
  );
  expect(JSON.stringify(programs)).not.toContain("manual slab adjustment");
});

test("two achieved cycles above their target stay two cycles", async ({ page }) => {
  const { section } = await open(page.request, "919988221100");
  const { goals } = await section("goals");
  expect(
    goals.map((goal: { done: number; target: number; achieved: boolean }) => [
      goal.done,
      goal.target,
      goal.achieved,
    ]),
  ).toEqual(
    expect.arrayContaining([
      [7, 2, true],
      [8, 2, true],
    ]),
  );
  expect(goals).toHaveLength(2);
});

test("sub-milestones are steps at their amounts", async ({ page }) => {
  const { section } = await open(page.request, "919988221101");
  const { goals } = await section("goals");
  const painter = goals.find((goal: { event: string }) => goal.event === "TransactionAdd");
  expect(painter.target).toBe(10);
  expect(painter.steps.map((step: { at: number }) => step.at)).toEqual([3, 5]);
});

test("a one-time code the member reads out opens the full grade", async ({ page }) => {
  const { till } = await open(page.request, "1234512345");
  const before = await codesSent("1234512345");
  const sent = await page.request.post(`/api/staff/lookups/${till.handle}/code`, { headers, data: {} });
  expect(sent.status()).toBe(202);
  const code = await codeFor("1234512345", before);
  const wrong = await page.request.post(`/api/staff/lookups/${till.handle}/raise`, {
    headers,
    data: { by: "one-time-code", value: code === "000000" ? "111111" : "000000" },
  });
  expect(wrong.ok()).toBe(false);
  const raised = await page.request.post(`/api/staff/lookups/${till.handle}/raise`, {
    headers,
    data: { by: "one-time-code", value: code },
  });
  expect(raised.status(), await raised.text()).toBe(200);
  const full = (await raised.json()).data;
  expect(full.grade).toBe("full");
  expect(full.member.displayName).toContain("Bubalus");
});

test("a scanned card opens the card grade, with that number whole and others by their last four", async ({
  page,
}) => {
  const { till, section } = await open(page.request, "DS034812BA", { how: "scanned", kind: "cardnumber" });
  expect(till.grade).toBe("card");
  const { cards } = await section("cards");
  const numbers: string[] = cards.map((card: { number: string }) => card.number);
  expect(numbers).toContain("DS034812BA");
  expect(numbers.filter((number) => number.includes("mtest"))).toEqual([]);
});

test("nobody, unreadable and ambiguous each get their own answer", async ({ page }) => {
  const nobody = await lookUp(page.request, "9000000001");
  expect(nobody.status()).toBe(404);
  expect(await nobody.json()).toMatchObject({ code: "no-member" });
  for (const text of ["a@b@c.example", "12345", "98x7654321y"]) {
    const unreadable = await lookUp(page.request, text, { kind: text.includes("@") ? "email" : "mobile" });
    expect([text, unreadable.status()]).toEqual([text, 422]);
    expect(await unreadable.json()).toMatchObject({ code: "identifier-unreadable" });
  }
});

test("after Done the handle opens nothing, and another person's handle never did", async ({
  page,
  browser,
}) => {
  const { till } = await open(page.request, "1234512345");
  const other = await browser.newContext();
  const otherPage = await other.newPage();
  await signInStaff(otherPage, "supervisor@store.example");
  const foreign = await otherPage.request.get(`/api/staff/lookups/${till.handle}/home`);
  expect(foreign.status()).toBe(404);
  expect(await foreign.json()).toMatchObject({ code: "look-up-ended" });
  await other.close();
  const done = await page.request.delete(`/api/staff/lookups/${till.handle}`, { headers });
  expect(done.ok()).toBe(true);
  const ended = await page.request.get(`/api/staff/lookups/${till.handle}/home`);
  expect(ended.status()).toBe(404);
  expect(await ended.json()).toMatchObject({ code: "look-up-ended" });
});

test("the member sees that the store looked at the account", async ({ page, browser }) => {
  await open(page.request, "1234512345");
  const context = await browser.newContext();
  const member = await context.newPage();
  const { signInMember } = await import("@/e2e/support/sign-in");
  await signInMember(member, "1234512345");
  const profile = (await (await member.request.get("/api/member/profile")).json()).data;
  expect(profile.lookups.length).toBeGreaterThan(0);
  expect(profile.lookups[0].store).toBe("Indiranagar");
  await context.close();
});
