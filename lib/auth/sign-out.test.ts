import "@/lib/auth/test-env";
import { rmSync } from "node:fs";
import { afterAll, beforeEach, expect, it, vi } from "vitest";
import { endAllSessions } from "@/lib/auth/devices";
import { endPending } from "@/lib/auth/pending-ends";
import { sessionOfCookie } from "@/lib/auth/session-of-cookie";
import { testBrowser } from "@/lib/auth/test-browser";
import { StoreError } from "@/lib/store/sql";
import { store } from "@/lib/store/store";

const outage = vi.hoisted(() => ({ on: false }));
const browser = vi.hoisted(() => ({ cookie: "" }));
vi.mock("next/headers", () => ({ cookies: async () => ({ get: () => ({ value: browser.cookie }) }) }));
vi.mock("@/lib/auth/verify-code", () => ({
  verifyCode: async () => ({ kind: "member", customerId: 566881933 }),
}));
vi.mock("@/lib/store/store", async (original) => {
  const real = await original<{ store: typeof store }>();
  return {
    ...real,
    store: () => {
      if (outage.on) throw new StoreError("down", false);
      return real.store();
    },
  };
});

beforeEach(() => {
  outage.on = false;
});
afterAll(async () => {
  outage.on = false;
  await store().close();
  rmSync((process.env.DATABASE_URL ?? "").replace(/^file:/, ""), { force: true });
});

async function signedIn() {
  const own = testBrowser();
  await own.signIn("member-code", { identifier: "1234512345", code: "246810" });
  return { own, kept: own.jar.get("__Host-rung-session") ?? "", csrfToken: await own.csrf() };
}
it("says nothing of signed out everywhere while nobody knows whose session it is", async () => {
  const { kept } = await signedIn();
  browser.cookie = kept;
  outage.on = true;
  expect((await sessionOfCookie(kept)).state).toBe("unavailable");
  await expect(endAllSessions()).rejects.toThrow(StoreError);
  outage.on = false;
  expect(await endAllSessions()).toBe(1);
});

const rows = async () => (await store().run("SELECT id FROM sessions")).length;

it("says nothing of signed out while the row lives, and the browser is out all the same", async () => {
  const { own, csrfToken } = await signedIn();
  outage.on = true;
  const answer = await own.ask("signout", { form: { csrfToken, json: "true" } });
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({ code: "store" });
  expect(own.jar.has("__Host-rung-session")).toBe(false);
});

it("opens nothing with a kept cookie, neither during the outage nor after it, and the row goes", async () => {
  const { own, kept, csrfToken } = await signedIn();
  expect(await rows()).toBeGreaterThan(0);
  expect((await sessionOfCookie(kept)).state).toBe("member");
  outage.on = true;
  await own.ask("signout", { form: { csrfToken, json: "true" } });
  expect((await sessionOfCookie(kept)).state).toBe("nobody");
  outage.on = false;
  expect((await sessionOfCookie(kept)).state).toBe("nobody");
  await endPending();
  expect(await rows()).toBe(0);
});

it("with the store up is a plain 200", async () => {
  const { own, kept, csrfToken } = await signedIn();
  const answer = await own.ask("signout", { form: { csrfToken, json: "true" } });
  expect(answer.status).toBe(200);
  expect((await sessionOfCookie(kept)).state).toBe("nobody");
});
