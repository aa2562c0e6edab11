import { expect, type Page, test } from "@playwright/test";
import { datedTime, faultBench, ownOrigin } from "@/e2e/support/fault-bench";
import { startFullBacklog } from "@/e2e/support/raw-upstreams";
import { calls, clearFaults, configure, forgetCalls, setFault } from "@/e2e/support/sandbox";
import { expectNoLie, open, totalOf, visibleText, watchPage } from "@/e2e/support/trouble";

// What a member sees under each row of the fault table. What the server did is asserted beside each reader
// (lib/member/faults*.test.ts); here also what it sent, where only the whole shows it.
test.use({ baseURL: ownOrigin });
test.describe.configure({ timeout: 90_000 });
const bench = faultBench();

const pageMs = 4_000;
const banner = (page: Page) => page.getByText(`Shown as of ${datedTime}`);
const plate = (page: Page) => page.getByRole("region", { name: /status/i }).first();
const couldNot = (page: Page) => page.getByText(/Could not load|Taking longer than usual/).first();
const retry = (page: Page) => page.getByRole("button", { name: "Try again" }).first();

async function expectDated(page: Page, withinMs = pageMs) {
  expect(await open(page, "/")).toBeLessThan(bench.within(withinMs));
  await expect(banner(page)).toBeVisible();
  await expect(plate(page)).toContainText("1,007");
  await expectNoLie(page);
}

async function expectHonest(page: Page, withinMs = pageMs) {
  expect(await open(page, "/")).toBeLessThan(bench.within(withinMs));
  await expect(couldNot(page)).toBeVisible();
  await expect(page.getByText("Your points are safe").first()).toBeVisible();
  await expect(retry(page)).toBeVisible();
  await expectNoLie(page);
}

/** The page mends itself: nobody reloads. The clock of the page is moved on, the server's is not. */
async function expectRecovery(page: Page, seen: RegExp | string) {
  await expect(async () => {
    await page.clock.fastForward(25_000);
    await expect(page.getByText(seen).first()).toBeVisible({ timeout: 1_500 });
  }).toPass({ timeout: 20_000 });
}

test("row 1, no connection: dated, or one honest page within 2.2 s; with the breaker open at once", async ({
  page,
  context,
}) => {
  const far = await startFullBacklog();
  await bench.start({ CAPILLARY_BASE_URL: far.origin });
  await bench.warm(context);
  await expectDated(page, 3_200);
  await bench.cold(context);
  await expectHonest(page, 2_600);
  const others = Array.from({ length: 6 }, () => bench.coldCookie());
  await Promise.all(others.map((cookie) => fetch(`${ownOrigin}/api/member/home`, { headers: { cookie } })));
  await bench.cold(context);
  const begun = performance.now();
  const answer = await page.request.get("/api/member/home");
  expect([answer.status(), performance.now() - begun < bench.within(300)]).toEqual([503, true]);
  expect(await answer.json()).toMatchObject({ code: "upstream" });
  await far.stop();
});

test("row 2, no head: dated at once; cold takes longer than usual, says so, and mends itself without a reload", async ({
  page,
  context,
}) => {
  await bench.start();
  await setFault("*", "black-hole");
  await bench.warm(context);
  await expectDated(page, 1_000);
  await bench.cold(context);
  await page.clock.install();
  const watched = await watchPage(page);
  await expectHonest(page);
  await expect(page.getByText("Taking longer than usual").first()).toBeVisible();
  await clearFaults();
  await expectRecovery(page, /1,\d{3}/);
  await expect(couldNot(page)).toHaveCount(0);
  expect(await watched.bannerChanges()).toBeLessThanOrEqual(2);
});

test("row 2, on every page: the last byte is out within the page's 4 s, and nothing says 0", async ({
  page,
  context,
}) => {
  await bench.start();
  await setFault("*", "black-hole");
  for (const path of ["/card", "/points", "/progress", "/profile"]) {
    await bench.cold(context);
    expect([path, (await open(page, path)) < bench.within(pageMs)]).toEqual([path, true]);
    await expect(couldNot(page)).toBeVisible();
    await expectNoLie(page);
  }
});

test("row 3, a dripping body: dated at once; cold gives up in time", async ({ page, context }) => {
  await bench.start();
  await setFault("*", "drip");
  await bench.warm(context);
  await expectDated(page, 1_000);
  await bench.cold(context);
  await expectHonest(page);
});

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
  for (const path of ["/", "/card", "/points", "/progress", "/profile"]) {
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
    await expect(plate(page)).toContainText(/1,\d{3}/, { timeout: 1_000 });
  }).toPass({ timeout: 15_000 });
});

test("row 7, over /api: the reference of the problem is the request's id in the log", async ({
  page,
  context,
}) => {
  const rung = await bench.start();
  await setFault("*", "503");
  await bench.cold(context);
  const answer = await page.request.get("/api/member/home");
  expect(answer.status()).toBe(503);
  expect(Number(answer.headers()["retry-after"])).toBeGreaterThan(0);
  const { reference, code } = await answer.json();
  expect(code).toBe("upstream");
  expect(answer.headers()["x-request-id"]).toBe(reference);
  await expect(() =>
    expect(rung.log()).toContainEqual(
      expect.objectContaining({ requestId: reference, route: "/api/member/home", status: 503 }),
    ),
  ).toPass();
});

test("row 8, a failure inside HTTP 200: dated; a missing part is said in words, never 0", async ({
  page,
  context,
}) => {
  await bench.start();
  await setFault("customer", "errors-200");
  await bench.warm(context);
  await expectDated(page);
  await clearFaults();
  await setFault("customer", "warnings-200");
  await bench.cold(context);
  for (const path of ["/", "/points"]) {
    await open(page, path);
    await expect(page.getByText(/[Cc]ould not (be loaded|load)/).first()).toBeVisible();
    await expectNoLie(page);
  }
});

test("row 9, a body that is cut, empty or a login page: dropped, and the page is dated or honest", async ({
  page,
  context,
}) => {
  await bench.start();
  for (const fault of ["malformed", "empty", "html"]) {
    await setFault("*", fault);
    await bench.warm(context);
    await expectDated(page);
    await bench.cold(context);
    await expectHonest(page);
  }
});

test("row 10, bodies of 24 MB, of depth 10⁵, bombs and refused encodings: cut, the page dated, the next one at once", async ({
  page,
  context,
}) => {
  await bench.start();
  for (const fault of ["huge", "gzip-bomb", "deep", "brotli"]) {
    await setFault("*", fault);
    await bench.warm(context);
    await expectDated(page);
    expect(await open(page, "/card")).toBeLessThan(bench.within(1_500));
    await expectNoLie(page);
  }
});

test("row 11, __proto__: the page is fresh and its figures are the member's own", async ({
  page,
  context,
}) => {
  await bench.start();
  await setFault("*", "proto");
  await bench.warm(context);
  await open(page, "/");
  await expect(plate(page)).toContainText("1,007");
  await expect(banner(page)).toHaveCount(0);
});

test("row 12, sockets that the far side has closed are not seen; a reset body is dated, not cut short", async ({
  page,
  context,
}) => {
  await bench.start();
  await setFault("*", "stale-socket");
  for (let turn = 0; turn < 4; turn += 1) {
    await bench.cold(context);
    await open(page, "/");
    await expect(plate(page)).toContainText(/1,\d{3}/);
    await expect(couldNot(page)).toHaveCount(0);
  }
  await setFault("*", "reset");
  await bench.warm(context);
  await expectDated(page);
});

test("row 13, a name that is not there and a redirect to another host: honest, and nothing is followed", async ({
  page,
  context,
}) => {
  await bench.start({ CAPILLARY_BASE_URL: "http://nowhere.invalid:4010" });
  await bench.cold(context);
  await expectHonest(page);
});

test("row 13, a redirect: dated, and the browser is sent nowhere", async ({ page, context }) => {
  await bench.start();
  await setFault("*", "redirect");
  await bench.warm(context);
  const hosts = new Set<string>();
  page.on("request", (request) => hosts.add(new URL(request.url()).host));
  await expectDated(page);
  expect([...hosts]).toEqual([new URL(ownOrigin).host]);
});

test("row 14, an expired token is not noticed; a revoked key is dated, nobody is signed out", async ({
  page,
  context,
}) => {
  await bench.start({ CAPILLARY_AUTH: "oauth" });
  await bench.cold(context);
  await open(page, "/");
  await setFault("*", "token-expired");
  await bench.cold(context);
  await open(page, "/");
  await expect(plate(page)).toContainText(/1,\d{3}/);
  await clearFaults();
  await setFault("*", "token-revoked");
  await bench.warm(context);
  await expectDated(page);
});

test("row 15, clocks 10 min apart: fresh, signed in, and the look-ahead works", async ({ page, context }) => {
  await bench.start({ CAPILLARY_AUTH: "oauth" });
  for (const clockOffsetSeconds of [-600, 600]) {
    await configure({ clockOffsetSeconds });
    await bench.cold(context);
    await open(page, "/");
    await expect(plate(page)).toContainText(/1,\d{3}/);
    await open(page, "/progress?ahead=30");
    await expect(couldNot(page)).toHaveCount(0);
    await expectNoLie(page);
  }
});

test("row 16, drift: the pages stand, what cannot be read is said in words", async ({ page, context }) => {
  await bench.start();
  await setFault("*", "drift");
  for (const path of ["/", "/card", "/points", "/progress", "/profile"]) {
    await bench.cold(context);
    const answer = await page.goto(path);
    expect([path, answer?.status()]).toEqual([path, 200]);
    await expect(page.getByText("Something went wrong here")).toHaveCount(0);
    await expectNoLie(page);
  }
});

test("row 17, nonsense: no figure that cannot be is on any page", async ({ page, context }) => {
  await bench.start();
  await setFault("*", "nonsense");
  for (const path of ["/", "/card", "/points", "/progress", "/profile"]) {
    await bench.cold(context);
    await open(page, path);
    expect(await visibleText(page)).not.toMatch(/\d{1,3}(,\d{3}){5}|[a-z] (9999|0001)\b/);
    await expectNoLie(page);
  }
});

test("row 18, trackers down: their section alone says so, comes back by itself, and the rest is fresh at once", async ({
  page,
  context,
}) => {
  await bench.start();
  await setFault("trackers", "503");
  await bench.cold(context);
  await page.clock.install();
  expect(await open(page, "/progress")).toBeLessThan(bench.within(pageMs));
  await expect(page.locator("[data-nothing=could-not-load]")).toHaveCount(1);
  await expect(page.getByText("Could not load", { exact: false })).toContainText(/count|track/i);
  await expect(page.getByRole("progressbar").first()).toBeVisible();
  await clearFaults();
  await expectRecovery(page, "Annual spend");
});

test("row 18, the ledger silent: dated with its own time, under figures that are fresh", async ({
  page,
  context,
}) => {
  await bench.start();
  await setFault("ledger", "black-hole");
  await bench.warm(context);
  expect(await open(page, "/points")).toBeLessThan(bench.within(1_000));
  await expect(page.locator("[data-dated=activity]")).toHaveText(`As of ${datedTime}`);
  await expect(page.locator("[data-dated=expiry]")).toHaveCount(0);
  await expect(banner(page)).toHaveCount(0);
  await expectNoLie(page);
});

test("row 19, flapping 5 s / 5 s: the banner changes at most twice in half a minute of refreshing", async ({
  page,
  context,
}) => {
  await bench.start();
  await setFault("*", "flap");
  await bench.warm(context);
  const watched = await watchPage(page);
  await open(page, "/");
  const end = performance.now() + 30_000;
  while (performance.now() < end) {
    await page.getByRole("button", { name: "Refresh" }).click();
    await page.waitForTimeout(1_500);
  }
  await expectNoLie(page);
  expect(await watched.bannerChanges()).toBeLessThanOrEqual(2);
  const jumps = await watched.jumps();
  expect(totalOf(jumps), JSON.stringify(jumps)).toBeLessThan(0.05);
});

test("row 20, our own overload: who is refused reads why, and is let in a moment later", async ({
  page,
  context,
}) => {
  await bench.start();
  await bench.warm(context);
  const cookie = bench.warmCookie();
  let flooding = true;
  const flood = Array.from({ length: 220 }, async () => {
    while (flooding) {
      const answer = await fetch(`${ownOrigin}/progress`, { headers: { cookie } });
      await answer.text();
      if (!answer.ok) await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });
  await expect(async () => {
    await page.goto("/points");
    await expect(page.getByText("Many people are here just now")).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
  const answer = await page.request.get("/api/member/goals");
  flooding = false;
  if (answer.status() === 503) expect(await answer.json()).toMatchObject({ code: "overloaded" });
  await Promise.all(flood);
  // The page asks again by itself.
  await expect(page.getByRole("heading", { name: "Points", exact: true }).first()).toBeVisible({
    timeout: 20_000,
  });
  await expectNoLie(page);
});
