import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { configure } from "@/e2e/support/sandbox";
import { signInMember, signInStaff } from "@/e2e/support/sign-in";
import { lookUpBy } from "@/e2e/support/till";
import { canarySecrets, neverTold, origin, sandbox, serverLog } from "@/e2e/support/world";

/** Opens pages and keeps every answer's headers and text, scripts and data included. */
async function crawl(page: Page, paths: readonly string[]): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  const reading: Promise<void>[] = [];
  page.on("response", (response) => {
    if (!response.url().startsWith(origin)) return;
    reading.push(
      (async () => {
        const headers = JSON.stringify(await response.allHeaders());
        const body = await response.text().catch(() => "");
        seen.set(`${response.request().method()} ${response.url()}`, headers + body);
      })(),
    );
  });
  for (const path of paths) {
    await page.goto(path);
    await page.waitForLoadState("networkidle");
  }
  await Promise.all(reading);
  return seen;
}

function leaks(seen: Map<string, string>): string[] {
  const found: string[] = [];
  for (const [address, text] of seen)
    for (const secret of neverTold) if (text.includes(secret)) found.push(`${secret} in ${address}`);
  return found;
}

test.beforeEach(() => configure({ canaries: true }));
test.afterEach(() => configure({ canaries: false }));

test("the sandbox plants canaries at every depth", async ({ request }) => {
  const token = await request.post(`${sandbox}/v3/oauth/token/generate`, {
    data: { key: canarySecrets.CAPILLARY_CLIENT_KEY, secret: canarySecrets.CAPILLARY_CLIENT_SECRET },
  });
  const { accessToken } = (await token.json()).data;
  const flags =
    "mlp=true&user_group=true&expired_points=true&points_summary=true&slab_history=true&embed=points,subscriptions,mobilepush,tier,cards";
  const answer = await request.get(`${sandbox}/v2/customers/565261498?source=INSTORE&${flags}`, {
    headers: { "X-CAP-API-OAUTH-TOKEN": accessToken },
  });
  const depths = new Set<number>();
  let planted = 0;
  const walk = (value: unknown, depth: number): void => {
    if (typeof value === "string" && value.includes("CANARY-")) {
      planted += 1;
      depths.add(depth);
    }
    if (typeof value === "object" && value !== null)
      for (const inner of Object.values(value)) walk(inner, depth + 1);
  };
  walk(await answer.json(), 0);
  expect(planted).toBeGreaterThanOrEqual(25);
  expect(depths.size).toBeGreaterThanOrEqual(3);
});

test("no credential, host or unnamed upstream field reaches a member's browser", async ({ page }) => {
  await signInMember(page, "565261498@example.com");
  const views = ["home", "points", "activity", "cards", "progress", "goals", "profile"];
  const seen = await crawl(page, [
    "/",
    "/card",
    "/progress",
    "/points",
    "/profile",
    ...views.map((view) => `/api/member/${view}`),
  ]);
  seen.set("the download", await (await page.request.get("/api/member/export")).text());
  expect(seen.size).toBeGreaterThan(15);
  expect(leaks(seen)).toEqual([]);
});

test("no credential, host or unnamed upstream field reaches a store's browser", async ({ page }) => {
  await signInStaff(page);
  const answer = await page.request.post("/api/staff/lookups", {
    headers: { origin },
    data: { identifier: "98662653@example.com" },
  });
  expect(answer.status()).toBe(201);
  const { handle } = (await answer.json()).data;
  const sections = ["home", "points", "activity", "cards", "progress", "goals"];
  const seen = await crawl(page, [
    "/staff",
    `/staff/lookups/${handle}`,
    ...sections.map((name) => `/api/staff/lookups/${handle}/${name}`),
  ]);
  seen.set("the look-up itself", await answer.text());
  expect(leaks(seen)).toEqual([]);
});

test("pages keep their policy: no style attribute, no violation reported by the browser", async ({
  page,
}) => {
  const violations: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy|Content-Security-Policy/i.test(message.text()))
      violations.push(message.text());
  });
  await signInMember(page, "1234512345");
  for (const path of ["/", "/card", "/card/921845", "/progress", "/points", "/profile", "/nothing-here"]) {
    const answer = await page.goto(path);
    const html = (await answer?.text()) ?? "";
    expect(html, path).not.toMatch(/<[^>]+\sstyle=/);
    await page.waitForLoadState("networkidle");
  }
  expect(violations).toEqual([]);
});

test("the server's log holds no secret, code, identifier, handle or upstream field", async ({ page }) => {
  await signInMember(page, "1234512345");
  const codes = await (await page.request.get(`${sandbox}/__sandbox/outbox?to=1234512345`)).json();
  await page.goto("/card/921845");
  await page.request.get("/api/member/home?program=1234512345");
  await page.request.get("/nothing/bubalus@example.com?token=abcdefghijklmnop");
  await page.request.post("/api/csp-report", {
    headers: { "content-type": "application/csp-report" },
    data: JSON.stringify({
      "csp-report": { "document-uri": 'https://x/\n{"level":"error"}', "blocked-uri": "y" },
    }),
  });
  await page.context().clearCookies();
  await signInStaff(page);
  const handle = await lookUpBy(page.request, "98662653@example.com");
  await page.goto(`/staff/lookups/${handle}`);
  const cookies = (await page.context().cookies())
    .map(({ value }) => value)
    .filter((value) => value.length > 20);
  await expect.poll(() => readFileSync(serverLog, "utf8")).toContain("/staff/lookups/[handle]");
  const text = readFileSync(serverLog, "utf8");
  const personal = ["1234512345", "bubalus", "98662653", "566881933", "921845", handle, "abcdefghijklmnop"];
  for (const word of [
    ...neverTold,
    ...personal,
    ...cookies,
    ...codes.map(({ code }: { code: string }) => `"${code}"`),
  ])
    expect(text.includes(word), word).toBe(false);
  const lines = text.split("\n").filter((line) => line.startsWith("{"));
  expect(lines.length).toBeGreaterThan(20);
  for (const line of lines) {
    expect(() => JSON.parse(line), line).not.toThrow();
    expect(line).not.toMatch(/"stack"|\bat \/|node_modules/);
  }
});
