import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { personOf } from "@/e2e/support/sandbox";
import { signInMember, signInStaff } from "@/e2e/support/sign-in";
import { origin } from "@/e2e/support/world";

const card = "/card/921845";

/** Opens the card online until this device has kept it. */
async function keep(page: Page, path = card): Promise<void> {
  await page.goto(path);
  await expect
    .poll(() => page.evaluate((at) => caches.match(at).then(Boolean), path), { message: `${path} is kept` })
    .toBe(true);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await expect.poll(() => page.evaluate(() => caches.match("/card").then(Boolean))).toBe(true);
}

/** Every text that this browser holds for our origin, whatever it is held in. */
async function held(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const found: string[] = [document.cookie, JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        found.push(name, request.url, (await (await cache.match(request))?.text()) ?? "");
    }
    for (const { name } of await indexedDB.databases()) found.push(`database ${name}`);
    for (const { scope } of await navigator.serviceWorker.getRegistrations()) found.push(`worker ${scope}`);
    return found.join("\n");
  });
}

async function endSession(context: BrowserContext): Promise<void> {
  await context.clearCookies({ name: "__Host-rung-session" });
}

test("a kept card opens without network and session, and shows nothing but what is allowed", async ({
  page,
  context,
}) => {
  await signInMember(page, "1234512345");
  await keep(page);
  await endSession(context);
  await context.setOffline(true);
  const cold = await context.newPage();
  const begun = Date.now();
  const answer = await cold.goto(card, { waitUntil: "commit" });
  await expect(cold.getByText("DS03 4812 BA")).toBeVisible();
  expect(Date.now() - begun).toBeLessThan(1_000);
  expect(answer?.fromServiceWorker()).toBe(true);
  await expect(cold.getByRole("img", { name: /code/i })).toBeVisible();
  expect(await cold.locator("h1, p").allTextContents()).toEqual([
    "Card",
    "DS03 4812 BA",
    expect.stringMatching(/^Bubalus/),
    // With its day: a kept card is read on other days too.
    expect.stringMatching(/^Points as of \d\d:\d\d, 21\sNov$/),
    "95,827",
  ]);
  const html = await cold.content();
  expect(html).not.toMatch(/<script|\son\w+=|\sstyle=|__next|self\.__next_f/);
  expect((await cold.locator("svg.barcode").boundingBox())?.height).toBeGreaterThanOrEqual(96);
  await cold.goto("/card");
  await expect(cold.getByText("DS03 4812 BA")).toBeVisible();
  await expect(cold.getByRole("link")).not.toHaveCount(0);
});

test("what is kept is the card, its style sheet and nothing else: no page of the app, no answer of the API", async ({
  page,
}) => {
  await signInMember(page, "1234512345");
  for (const path of ["/", "/points", "/profile", "/card"]) await page.goto(path);
  await keep(page);
  const kept = await page.evaluate(async () => {
    const all: { path: string; text: string }[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        all.push({
          path: new URL(request.url).pathname,
          text: (await (await cache.match(request))?.text()) ?? "",
        });
    }
    return all;
  });
  for (const { path, text } of kept) {
    expect(path).toMatch(/^\/card(\/\d+)?$|^\/_next\/static\/.+\.css$/);
    if (path.startsWith("/card")) expect(text).not.toMatch(/<script|_next\/static\/chunks\/[^"]+\.js|"\$L/);
  }
  expect(kept.map(({ path }) => path)).toContain(card);
});

test("a session that ended leads to the kept card, online too; a staff session never does", async ({
  page,
  context,
}) => {
  await signInMember(page, "1234512345");
  await keep(page);
  await endSession(context);
  await page.goto(card);
  await expect(page.getByText("DS03 4812 BA")).toBeVisible();
  await page.goto("/card");
  await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();
  await signInStaff(page);
  await page.goto(card);
  await expect(page).toHaveURL(/\/staff/);
  await expect.poll(() => held(page)).not.toMatch(/DS034812BA|DS03 4812 BA|Bubalus|worker/);
});

test("the service worker has the card as its scope, and no other page registers it", async ({ page }) => {
  await signInMember(page, "1234512345");
  for (const path of ["/", "/progress", "/points", "/profile"]) {
    await page.goto(path);
    await page.waitForLoadState("networkidle");
  }
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await keep(page);
  const scopes = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope));
  expect(await scopes()).toEqual([`${origin}/card`]);
});

test("after signing out nothing is left on the device, and the server says so too", async ({
  page,
  context,
}) => {
  await signInMember(page, "1234512345");
  await keep(page);
  expect(await held(page)).toContain("DS03 4812 BA");
  await page.goto("/profile");
  const answered = page.waitForResponse("**/api/auth/signout");
  await page.getByRole("button", { name: "Sign out", exact: true }).last().click();
  expect((await (await answered).allHeaders())["clear-site-data"]).toBe('"cache", "storage"');
  await expect(page).toHaveURL(/\/sign-in/);
  expect(await held(page)).not.toMatch(/DS034812BA|DS03 4812 BA|Bubalus|95,827|921845|worker|database/);
  await page.goBack();
  await expect(page).toHaveURL(/\/sign-in/);
  await context.setOffline(true);
  await expect(page.goto(card)).rejects.toThrow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/);
});

test("signing out without a signal clears the device first and ends the session when it can", async ({
  page,
  context,
}) => {
  await signInMember(page, "1234512345");
  await keep(page);
  await page.goto("/profile");
  const leave = page.getByRole("button", { name: "Sign out", exact: true }).last();
  await leave.scrollIntoViewIfNeeded();
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  await leave.click();
  await expect(page.getByText("What this device kept is gone already")).toBeVisible();
  expect(await held(page)).not.toMatch(/DS034812BA|DS03 4812 BA|Bubalus|worker|database/);
  await context.setOffline(false);
  await expect(page).toHaveURL(/\/sign-in/);
  expect((await page.request.get("/api/member/home")).status()).toBe(401);
});

test("a kept card ends by itself after 30 days", async ({ page, context }) => {
  await signInMember(page, "1234512345");
  await keep(page);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const kept = await cache.match(request);
        const headers = new Headers(kept?.headers);
        headers.set("x-kept-at", String(Date.now() - 30 * 86_400_000 - 1_000));
        await cache.put(request, new Response(await kept?.text(), { headers }));
      }
    }
  });
  await endSession(context);
  await page.goto(card);
  await expect(page).toHaveURL(/\/sign-in/);
  expect(await held(page)).not.toContain("DS03 4812 BA");
});

test("another member of the same browser finds nothing of the one before", async ({ page, context }) => {
  await signInMember(page, "1234512345");
  await keep(page);
  await endSession(context);
  const other = await personOf("cards-with-fields");
  await signInMember(page, other.mobile ?? "");
  await page.goto("/card");
  await expect.poll(() => held(page)).not.toMatch(/DS03 4812 BA|Bubalus/);
});

test("signing out everywhere on one device lets the other let go of its kept cards at the next visit", async ({
  page,
  browser,
}) => {
  await signInMember(page, "1234512345");
  await keep(page);
  const elsewhere = await browser.newContext({ baseURL: origin });
  const other = await elsewhere.newPage();
  await signInMember(other, "1234512345");
  const ended = await other.request.post("/api/member/sign-out-everywhere", { headers: { origin } });
  expect(ended.status()).toBe(200);
  await elsewhere.close();
  expect(await held(page)).toContain("DS03 4812 BA");
  await page.goto(card);
  await expect(page).toHaveURL(/\/sign-in/);
  await expect.poll(() => held(page)).not.toMatch(/DS034812BA|DS03 4812 BA|Bubalus|worker/);
});
