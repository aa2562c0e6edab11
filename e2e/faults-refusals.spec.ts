import { expect, test } from "@playwright/test";
import { faultBench, ownOrigin } from "@/e2e/support/fault-bench";
import {
  banner,
  couldNot,
  expectations,
  expectRecovery,
  plate,
  retry,
  somePoints,
} from "@/e2e/support/faulty-page";
import { calls, clearFaults, forgetCalls, setFault } from "@/e2e/support/sandbox";
import { expectNoLie, open, totalOf, watchPage } from "@/e2e/support/trouble";
import { memberPages } from "@/e2e/support/world";

// Rows of the fault table in which Capillary answers and refuses: what the member sees, and what the server
// sent where only the whole shows it. Each reader by itself: lib/member/faults*.test.ts.
test.use({ baseURL: ownOrigin });
test.describe.configure({ timeout: 90_000 });
const bench = faultBench();
const { expectDated, expectHonest } = expectations(bench);

test("row 4, 429 with a time: dated and calm, no call before the time is up, then fresh by itself and nothing jumps", async ({
  page,
  context,
}) => {
  await bench.start();
  await setFault("*", "429-retry-after", { retryAfter: "8" });
  await forgetCalls();
  await bench.warm(context);
  await page.clock.install();
  const watched = await watchPage(page);
  await expectDated(page);
  const before = (await watched.jumps()).length;
  const limitedAt = Date.parse((await calls())[0]?.at ?? "");
  expect(limitedAt).not.toBeNaN();
  for (let turn = 0; turn < 8; turn += 1) await page.request.get("/api/member/home");
  const early = (await calls()).filter(({ at }) => Date.parse(at) > limitedAt + 1_000);
  expect(early.filter(({ at }) => Date.parse(at) < limitedAt + 8_000)).toEqual([]);
  await clearFaults();
  // The figures are fresh again; the calm words stay for the minute in which it could begin anew.
  await expectRecovery(page, "Some parts may be a little behind");
  await expect(banner(page)).toHaveCount(0);
  await expect(plate(page)).toContainText("1,007");
  const jumps = (await watched.jumps()).slice(before);
  expect(totalOf(jumps), JSON.stringify(jumps)).toBeLessThan(0.02);
  expect(await watched.bannerChanges()).toBeLessThanOrEqual(2);
});

test("row 5, 429 without a time: dated, and hardly a call while members go on asking", async ({
  page,
  context,
}) => {
  await bench.start();
  await setFault("*", "429");
  await bench.warm(context);
  await expectDated(page);
  await forgetCalls();
  for (let turn = 0; turn < 30; turn += 1) await page.request.get("/api/member/home");
  expect((await calls()).length).toBeLessThanOrEqual(6);
  await expectNoLie(page);
});

test("row 6, a burst of 500: who was here before sees no error, and fresh figures once it is over", async ({
  page,
  context,
}) => {
  await bench.start();
  await setFault("*", "500", { forMs: 2_000 });
  await bench.warm(context);
  const end = performance.now() + 2_500;
  while (performance.now() < end) {
    await open(page, "/");
    await expect(plate(page)).toContainText("1,007");
    await expect(couldNot(page)).toHaveCount(0);
  }
  await expect(async () => {
    await open(page, "/");
    await expect(banner(page)).toHaveCount(0);
  }).toPass({ timeout: 15_000 });
});

test("row 7, dead: every page is there, dated, under one calm banner; cold is one honest page with a reference", async ({
  page,
  context,
}) => {
  const rung = await bench.start();
  await setFault("*", "503");
  await bench.warm(context);
  for (const path of memberPages) {
    expect([path, (await open(page, path)) < bench.within(1_500)]).toEqual([path, true]);
    await expect(banner(page)).toHaveCount(1);
    await expect(couldNot(page)).toHaveCount(0);
    await expectNoLie(page);
  }
  await bench.cold(context);
  await expectHonest(page, 1_000);
  await expect(page.locator("[data-nothing=could-not-load]")).toHaveCount(1);
  const reference = await page.locator("[data-reference]").getAttribute("data-reference");
  await expect(page.getByText(`Reference ${reference}`)).toBeVisible();
  await expect(() =>
    expect(rung.log()).toContainEqual(
      expect.objectContaining({ requestId: reference, route: "/", status: 200, msg: "request" }),
    ),
  ).toPass();
  expect(rung.log()).toContainEqual(
    expect.objectContaining({ requestId: reference, msg: "a part of a page could not be shown" }),
  );
  await clearFaults();
  await expect(async () => {
    await retry(page).click();
    await expect(plate(page)).toContainText(somePoints, { timeout: 1_000 });
  }).toPass({ timeout: 15_000 });
});

test("row 14, an expired token is not noticed, nor that none is to be had while the old one holds; a revoked key is dated, nobody is signed out", async ({
  page,
  context,
}) => {
  await bench.start({ CAPILLARY_AUTH: "oauth" });
  const expectFresh = async () => {
    await bench.cold(context);
    await open(page, "/");
    await expect(plate(page)).toContainText(somePoints);
    await expect(couldNot(page)).toHaveCount(0);
  };
  await setFault("*", "token-expired");
  await expectFresh();
  await clearFaults();
  await setFault("token", "503");
  await expectFresh();
  await setFault("*", "token-revoked");
  await bench.warm(context);
  await expectDated(page);
});
