import { expect, test } from "@playwright/test";
import { askCode, callback, signInMember, signInStaff } from "@/e2e/support/sign-in";
import { memberPages, origin } from "@/e2e/support/world";

const memberRoutes = ["home", "points", "activity", "cards", "progress", "goals", "profile"].map(
  (name) => `/api/member/${name}`,
);
const staffReads = ["home", "points", "activity", "cards", "progress", "goals"].map(
  (name) => `/api/staff/lookups/x/${name}`,
);
const staffWrites: readonly (readonly ["POST" | "PUT" | "DELETE", string])[] = [
  ["POST", "/api/staff/lookups"],
  ["POST", "/api/staff/lookups/x/raise"],
  ["POST", "/api/staff/lookups/x/code"],
  ["POST", "/api/staff/lookups/x/reveal"],
  ["DELETE", "/api/staff/lookups/x"],
  ["POST", "/api/staff/lock"],
  ["PUT", "/api/staff/pin"],
];

test("without a session every data route says sign-in and every page leads to it", async ({ page }) => {
  for (const route of [...memberRoutes, ...staffReads, "/api/staff/audit"]) {
    const answer = await page.request.get(route);
    expect([route, answer.status()]).toEqual([route, 401]);
    expect(await answer.json()).toMatchObject({ code: "sign-in", status: 401 });
  }
  for (const path of memberPages) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/sign-in/);
  }
  for (const path of ["/staff", "/staff/lookups/x", "/staff/audit"]) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/staff\/sign-in/);
  }
});

test("a member session is refused by every staff route", async ({ page }) => {
  await signInMember(page, "1234512345");
  for (const route of [...staffReads, "/api/staff/audit"]) {
    const answer = await page.request.get(route);
    expect([route, answer.status()]).toEqual([route, 403]);
    expect(await answer.json()).toMatchObject({ code: "not-allowed" });
  }
  for (const [method, route] of staffWrites) {
    const answer = await page.request.fetch(route, { method, headers: { origin }, data: {} });
    expect([method, route, answer.status()]).toEqual([method, route, 403]);
  }
});

test("a staff session is refused by every member route", async ({ page }) => {
  await signInStaff(page);
  for (const route of memberRoutes) {
    const answer = await page.request.get(route);
    expect([route, answer.status()]).toEqual([route, 403]);
    expect(await answer.json()).toMatchObject({ code: "not-allowed" });
  }
});

test("an associate does not read the trail", async ({ page }) => {
  await signInStaff(page);
  expect((await page.request.get("/api/staff/audit")).status()).toBe(403);
});

test("known and unknown people get the same bytes, and the same words for a wrong code", async ({
  page,
  browser,
}) => {
  const known = await askCode(page.request, "1234512345");
  const stranger = await browser.newContext();
  const strangerPage = await stranger.newPage();
  const unknown = await askCode(strangerPage.request, "9000000002");
  expect(known.status()).toBe(202);
  expect(unknown.status()).toBe(202);
  expect(await known.text()).toBe(await unknown.text());
  const names = (headers: Record<string, string>) => Object.keys(headers).sort();
  expect(names(known.headers())).toEqual(names(unknown.headers()));
  const wrong = await callback(page.request, "member-code", { identifier: "1234512345", code: "000000" });
  const never = await callback(strangerPage.request, "member-code", {
    identifier: "9000000002",
    code: "000000",
  });
  for (const answer of [wrong, never]) {
    expect(answer.status()).toBe(401);
    expect((await answer.json()).url).toContain("error=CredentialsSignin");
  }
  await stranger.close();
});

test("bad input is named", async ({ page }) => {
  // As bytes: Playwright would wrap a text that is no JSON into one that is.
  const send = (text: string, headers: Record<string, string> = {}) =>
    page.request.post("/api/sign-in/code", {
      headers: { origin, "content-type": "application/json", ...headers },
      data: Buffer.from(text),
    });
  const cases = [
    [await send("{nope"), 400, "bad-json"],
    [await send("{}"), 400, "identifier-missing"],
    [await send(JSON.stringify({ identifier: "x".repeat(17 * 1_024) })), 413, "too-large"],
    [await send(JSON.stringify({ identifier: "a@b@c" })), 422, "identifier-unreadable"],
    [await send(JSON.stringify({ identifier: "12345" })), 422, "identifier-unreadable"],
    [await send(JSON.stringify({ identifier: "98x7654321" })), 422, "identifier-unreadable"],
    [
      await send(JSON.stringify({ identifier: "1234512345" }), { origin: "https://evil.example" }),
      403,
      "cross-site",
    ],
    [
      await send(JSON.stringify({ identifier: "1234512345" }), { "sec-fetch-site": "cross-site" }),
      403,
      "cross-site",
    ],
  ] as const;
  for (const [answer, status, code] of cases) {
    expect([code, answer.status()]).toEqual([code, status]);
    expect(answer.headers()["content-type"]).toContain("application/problem+json");
    expect(await answer.json()).toMatchObject({ code, status });
  }
  const unknown = await page.request.get("/api/nothing-here");
  expect(unknown.status()).toBe(404);
  expect(unknown.headers()["content-type"]).toContain("application/problem+json");
  const method = await page.request.delete("/api/member/home", { headers: { origin } });
  expect(method.status()).toBe(405);
  expect(method.headers().allow).toContain("GET");
});

test("every answer carries the security headers, refusals and static files included", async ({ page }) => {
  for (const path of [
    "/sign-in",
    "/",
    "/api/member/home",
    "/api/nothing",
    "/nothing",
    "//x",
    "/favicon.ico",
  ]) {
    const answer = await page.request.get(`${origin}${path}`, { maxRedirects: 0 });
    const headers = answer.headers();
    expect(
      [
        path,
        headers["x-content-type-options"],
        headers["referrer-policy"],
        headers["cross-origin-opener-policy"],
      ],
      path,
    ).toEqual([path, "nosniff", "no-referrer", "same-origin"]);
    expect(headers["strict-transport-security"], path).toMatch(/max-age=\d{8}/);
    expect(headers["permissions-policy"], path).toContain("camera=()");
    expect(headers["x-powered-by"], path).toBeUndefined();
  }
  const policy = (await page.request.get("/sign-in")).headers()["content-security-policy"] ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain("unsafe-");
});
