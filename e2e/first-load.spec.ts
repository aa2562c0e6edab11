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

test("hydration begins in a task of its own, after React was taken in", async ({ page }) => {
  await page.addInitScript(() => {
    const hydrated = () => Object.keys(document).some((key) => key.startsWith("__reactContainer"));
    const { appendChild } = Node.prototype;
    Node.prototype.appendChild = function (node) {
      const isStep = node instanceof HTMLScriptElement && node.getAttributeNames().length === 0;
      if (isStep) console.log(`step, hydrated: ${hydrated()}`);
      return Reflect.apply(appendChild, this, [node]);
    };
  });
  const said: string[] = [];
  page.on("console", (line) => void (line.text().startsWith("step") && said.push(line.text())));
  await page.goto("/sign-in");
  await expect
    .poll(() => page.evaluate(() => Object.keys(document).some((key) => key.startsWith("__reactContainer"))))
    .toBe(true);
  expect(said).toEqual(["step, hydrated: false"]);
});

test("scripts and style sheets arrive packed by brotli", async ({ page }) => {
  const codings: Promise<[string, string | null]>[] = [];
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (/^\/_next\/static\/.*\.(?:js|css)$/.test(pathname))
      codings.push(response.headerValue("content-encoding").then((coding) => [pathname, coding]));
  });
  await page.goto("/sign-in");
  await page.waitForLoadState("networkidle");
  const packed = await Promise.all(codings);
  expect(packed.length).toBeGreaterThan(5);
  // A file of a few bytes has no packed copy: Next sends it as it is.
  expect(packed.filter(([, coding]) => coding !== "br" && coding !== null)).toEqual([]);
  expect(packed.filter(([, coding]) => coding === "br").length).toBeGreaterThan(5);
});

test("a rupee sign brings a file of its own and no whole font", async ({ page }) => {
  await signInMember(page, "1234512345");
  const fonts: string[] = [];
  page.on("requestfinished", (request) => {
    if (request.resourceType() === "font") fonts.push(new URL(request.url()).pathname);
  });
  await page.goto("/points");
  await expect(page.getByText("₹").first()).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect(fonts.filter((name) => name.includes("rupee"))).toHaveLength(1);
  expect(fonts.filter((name) => /_ext_|anek/.test(name))).toEqual([]);
});

test("the names of other languages bring no whole font", async ({ page }) => {
  await signInMember(page, "1234512345");
  const fonts: Promise<[string, number]>[] = [];
  page.on("requestfinished", (request) => {
    if (request.resourceType() === "font")
      fonts.push(request.sizes().then(({ responseBodySize }) => [request.url(), responseBodySize]));
  });
  await page.goto("/profile");
  await expect(page.getByText("हिन्दी")).toBeVisible();
  await page.waitForLoadState("networkidle");
  const fetched = await Promise.all(fonts);
  expect(fetched.length).toBeGreaterThan(0);
  expect(fetched.filter(([, bytes]) => bytes > 22 * 1_024)).toEqual([]);
});
