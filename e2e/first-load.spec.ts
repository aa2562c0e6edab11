import { expect, test } from "@playwright/test";
import { startEmptyPage } from "@/e2e/support/empty-page";
import { firstLoadScript } from "@/e2e/support/first-load";
import { signInMember } from "@/e2e/support/sign-in";

test("Home's first-load script stays within 45 KB of an empty Next page of the same version", async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const empty = await startEmptyPage(3299);
  const context = await browser.newContext();
  const bare = await firstLoadScript(await context.newPage(), empty.address);
  empty.stop();
  await context.close();
  await signInMember(page, "1234512345");
  const home = await firstLoadScript(page, "/");
  const over = home.bytes - bare.bytes;
  console.log(`first-load script, gzip bytes: empty ${bare.bytes}, Home ${home.bytes}, over ${over}`);
  expect(bare.files).toBeGreaterThan(2);
  expect(over).toBeLessThanOrEqual(45 * 1_024);
});
