import { expect, test } from "@playwright/test";
import { faultBench, ownOrigin } from "@/e2e/support/fault-bench";
import { couldNot, expectations, expectRecovery, pageMs, plate, somePoints } from "@/e2e/support/faulty-page";
import { clearFaults, setFault } from "@/e2e/support/sandbox";
import { expectNoLie, open, watchPage } from "@/e2e/support/trouble";
import { startUntrusted } from "@/e2e/support/untrusted";
import { openFullBacklog } from "@/lib/capillary/test-sockets";

// Rows of the fault table that are about sockets, names and certificates: what the member sees, and what
// the server sent where only the whole shows it. Each reader by itself: lib/member/faults*.test.ts.
test.use({ baseURL: ownOrigin });
test.describe.configure({ timeout: 90_000 });
const bench = faultBench();
const { expectDated, expectHonest } = expectations(bench);

test("row 1, no connection: dated, or one honest page within 2.2 s; with the breaker open at once", async ({
  page,
  context,
}) => {
  const far = await openFullBacklog();
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
  await expectRecovery(page, somePoints);
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

test("row 12, sockets that the far side has closed are not seen; a reset body is dated, not cut short", async ({
  page,
  context,
}) => {
  await bench.start();
  await setFault("*", "stale-socket");
  for (let turn = 0; turn < 4; turn += 1) {
    await bench.cold(context);
    await open(page, "/");
    await expect(plate(page)).toContainText(somePoints);
    await expect(couldNot(page)).toHaveCount(0);
  }
  await setFault("*", "reset");
  await bench.warm(context);
  await expectDated(page);
});

test("row 13, a name that is not there: cold is honest", async ({ page, context }) => {
  await bench.start({ CAPILLARY_BASE_URL: "http://nowhere.invalid:4010" });
  await bench.cold(context);
  await expectHonest(page);
});

test("row 13, a certificate that nobody vouches for: dated, and not a byte of a credential was sent", async ({
  page,
  context,
}) => {
  const far = await startUntrusted();
  await bench.start({ CAPILLARY_BASE_URL: far.origin });
  await bench.warm(context);
  await expectDated(page);
  await bench.cold(context);
  await expectHonest(page);
  expect(far.bytes()).toBe(0);
  await far.stop();
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
