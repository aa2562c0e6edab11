import { expect, test } from "@playwright/test";
import { faultBench, ownOrigin } from "@/e2e/support/fault-bench";
import { banner, couldNot, expectations, plate, somePoints } from "@/e2e/support/faulty-page";
import { clearFaults, configure, setFault } from "@/e2e/support/sandbox";
import { signInMember } from "@/e2e/support/sign-in";
import { expectNoLie, open, visibleText } from "@/e2e/support/trouble";
import { memberPages } from "@/e2e/support/world";

// Rows of the fault table in which Capillary answers something else than it should: what the member sees,
// and what the server sent where only the whole shows it. Each reader by itself:
// lib/member/faults*.test.ts.
test.use({ baseURL: ownOrigin });
test.describe.configure({ timeout: 90_000 });
const bench = faultBench();
const { expectDated, expectHonest } = expectations(bench);

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

test("row 15, clocks 10 min apart: a code signs in, figures are fresh, the look-ahead works", async ({
  page,
}) => {
  await bench.start({ CAPILLARY_AUTH: "oauth" });
  for (const [clockOffsetSeconds, mobile] of [
    [-600, "917000000801"],
    [600, "917000000802"],
  ] as const) {
    await configure({ clockOffsetSeconds });
    await signInMember(page, mobile, ownOrigin);
    await open(page, "/");
    await expect(plate(page)).toContainText(somePoints);
    await open(page, "/progress?ahead=30");
    await expect(couldNot(page)).toHaveCount(0);
    await expectNoLie(page);
  }
});

test("row 16, drift: the pages stand, what cannot be read is said in words", async ({ page, context }) => {
  await bench.start();
  await setFault("*", "drift");
  for (const path of memberPages) {
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
  for (const path of memberPages) {
    await bench.cold(context);
    await open(page, path);
    expect(await visibleText(page)).not.toMatch(/\d{1,3}(,\d{3}){5}|[a-z] (9999|0001)\b/);
    await expectNoLie(page);
  }
});
