import { readdirSync } from "node:fs";
import { get } from "node:https";
import { expect, test } from "@playwright/test";
import { type Container, type Image, makeImage } from "@/e2e/support/image";
import { clearFaults, codeFor, codesSent, setFault } from "@/e2e/support/sandbox";
import { type FrontName, startTlsFront, type TlsFront } from "@/e2e/support/tls-front";
import { canarySecrets, ports, sandbox, today } from "@/e2e/support/world";

// As it is deployed: what the Dockerfile copies and says, and the front's own file from lib/ops with TLS.
test.describe.configure({ timeout: 60_000 });
const own = { tls: ports.rung + 8, plain: ports.rung + 9, backends: [ports.rung + 5, ports.rung + 6] };
const origin = `https://localhost:${own.tls}`;
let image: Image;
let running: Container[] = [];
/** By its tag a front's tests are left out where it is not installed (e2e/support/means.ts). */
const tagOf = (name: FrontName) => `@${name.toLowerCase()}`;

test.beforeAll(async () => {
  image = makeImage();
  const env = (port: number) => ({
    ...canarySecrets,
    APP_ENV: "test",
    NEXTAUTH_URL: origin,
    CAPILLARY_BASE_URL: sandbox,
    STAFF_SIGN_IN: "oidc",
    STAFF_OIDC_ISSUER: "https://login.example.com",
    STAFF_OIDC_CLIENT_ID: "rung",
    STAFF_OIDC_CLIENT_SECRET: "a secret of the tests",
    TRUSTED_PROXY_HOPS: "1",
    RUNG_NOW: today,
    PORT: String(port),
  });
  running = await Promise.all(own.backends.map((port) => image.start(env(port))));
});
test.afterAll(async () => {
  await Promise.all(running.map((one) => one.stop()));
  image?.remove();
});
test.afterEach(() => clearFaults());

test("the image starts as a user who may write to .data alone, and its own health check says so", async () => {
  expect(await Promise.all(running.map((one) => one.health()))).toEqual([0, 0]);
  expect(readdirSync(image.data)).toContain("rung.db");
  expect(running.map((one) => one.said()).join("")).not.toMatch(/EACCES|EROFS|EPERM/);
});

for (const name of ["nginx", "Caddy"] satisfies FrontName[])
  test.describe(`behind ${name} with TLS`, { tag: tagOf(name) }, () => {
    test.use({ ignoreHTTPSErrors: true, baseURL: origin });
    let front: TlsFront;
    test.beforeAll(async () => {
      front = await startTlsFront(name, own);
    });
    test.afterAll(() => front?.stop());

    test("a member signs in in the browser and sees their points", async ({ page }) => {
      const mobile = name === "nginx" ? "1234512345" : "919988221103";
      await page.goto("/sign-in");
      const before = await codesSent(mobile);
      await page.getByRole("textbox").fill(mobile);
      await page.getByRole("button", { name: "Send code" }).click();
      await page.getByRole("textbox", { name: "Six digits" }).fill(await codeFor(mobile, before));
      const enter = page.getByRole("button", { name: /^(Sign in|Continue)$/ });
      if (await enter.isVisible()) await enter.click();
      await page.waitForURL(`${origin}/`);
      await expect(page.getByRole("navigation").first()).toBeVisible();
      const session = (await page.context().cookies()).find(({ name: cookie }) =>
        cookie.startsWith("__Host-"),
      );
      expect(session).toMatchObject({ secure: true, httpOnly: true });
      if (name !== "nginx") return;
      // The page begins while one part of it is still being asked for.
      await setFault("ledger", "slow");
      const cookie = (await page.context().cookies()).map((one) => `${one.name}=${one.value}`).join("; ");
      const { firstMs, lastMs } = await timesOf("/points", cookie);
      expect(lastMs - firstMs).toBeGreaterThan(500);
    });

    test("plain http is sent to https, and the security headers come through", async ({ request }) => {
      const moved = await fetch(`http://localhost:${own.plain}/sign-in`, { redirect: "manual" });
      expect(moved.status).toBe(308);
      expect(moved.headers.get("location")).toMatch(/^https:\/\/localhost/);
      const answer = await request.get("/sign-in");
      expect(answer.headers()["strict-transport-security"]).toContain("max-age=");
      expect(answer.headers()["content-security-policy"]).toContain("default-src 'none'");
    });

    test("a body above the limit is refused, and the connection is of use afterwards", async ({
      request,
    }) => {
      const data = { identifier: "1".repeat(20_000) };
      const answer = await request.post("/api/sign-in/code", { headers: { origin }, data });
      // Rung answers before the body has come and closes; Caddy, still sending it, may see the end alone.
      expect(name === "nginx" ? [413] : [413, 502]).toContain(answer.status());
      expect((await request.get("/sign-in")).status()).toBe(200);
    });
  });

test.describe("without one of the two", () => {
  test.use({ ignoreHTTPSErrors: true, baseURL: origin });

  for (const name of ["nginx", "Caddy"] satisfies FrontName[])
    test(`${name} goes on with the other, and nobody sees it`, { tag: tagOf(name) }, async ({ request }) => {
      const front = await startTlsFront(name, own);
      const gone = running[1];
      gone?.child.kill("SIGKILL");
      const statuses: number[] = [];
      for (let turn = 0; turn < 12; turn += 1) statuses.push((await request.get("/sign-in")).status());
      front.stop();
      expect(statuses).toEqual(Array(12).fill(200));
    });
});

/** When the first and the last byte of a page came, in milliseconds. */
function timesOf(path: string, cookie: string): Promise<{ firstMs: number; lastMs: number }> {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    let firstMs = 0;
    const sent = get(`${origin}${path}`, { headers: { cookie }, rejectUnauthorized: false }, (answer) => {
      answer.on("data", () => {
        firstMs ||= performance.now() - startedAt;
      });
      answer.on("end", () => resolve({ firstMs, lastMs: performance.now() - startedAt }));
      answer.on("error", reject);
    });
    sent.on("error", reject);
  });
}
