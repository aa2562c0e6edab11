import "@/lib/auth/test-env";
import { rmSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { customerIdOf } from "@/lib/auth/member-access";
import { sessionOfCookie } from "@/lib/auth/session-of-cookie";
import { addPerson } from "@/lib/auth/staff-directory";
import { testBrowser, testOrigin } from "@/lib/auth/test-browser";
import type { Verified } from "@/lib/auth/verify-code";
import { StoreError } from "@/lib/store/sql";

const verified = vi.hoisted(() => ({ next: { kind: "wrong" } as Verified | Error }));
vi.mock("@/lib/auth/verify-code", () => ({
  verifyCode: async () => {
    if (verified.next instanceof Error) throw verified.next;
    return verified.next;
  },
}));

const origin = testOrigin;
const browser = testBrowser;

beforeAll(() =>
  addPerson(process.env.STAFF_DIRECTORY ?? "", {
    email: "asha@store.example",
    name: "Asha Rao",
    role: "associate",
    store: "Indiranagar",
    country: "IN",
    timeZone: "Asia/Kolkata",
    password: "correct horse battery",
  }),
);
beforeEach(() => {
  verified.next = { kind: "wrong" };
});
afterAll(() => {
  for (const name of ["STAFF_DIRECTORY", "DATABASE_URL"])
    rmSync((process.env[name] ?? "").replace(/^file:/, ""), { force: true });
});

const given = { identifier: "1234512345", code: "246810" };
const password = { email: "asha@store.example", password: "correct horse battery" };

describe("a member", () => {
  it("with the right code gets a session cookie that opens their row and says nothing", async () => {
    verified.next = { kind: "member", customerId: 566881933 };
    const own = browser();
    expect(await own.signIn("member-code", given)).toEqual({ status: 200, url: `${origin}/` });
    const session = await own.session();
    expect(session.state === "member" && customerIdOf(session.access)).toBe(566881933);
    expect(own.jar.get("__Host-rung-session")).not.toContain("566881933");
  });

  it("with a wrong code gets 401 and next-auth's word", async () => {
    const own = browser();
    const answer = await own.signIn("member-code", given);
    expect(answer.status).toBe(401);
    expect(answer.url).toContain("error=CredentialsSignin");
    expect((await own.session()).state).toBe("nobody");
  });

  it.each([
    ["the store is down", new StoreError("down", false), "SignInClosed"],
    ["Capillary does not answer", { kind: "unavailable" }, "TryAgain"],
    ["something breaks", new Error("secret 1234512345"), "SignInClosed"],
  ] as const)("is told honestly when %s", async (_, outcome, word) => {
    verified.next = outcome;
    const answer = await browser().signIn("member-code", given);
    expect([answer.status, answer.url]).toEqual([401, `${origin}/api/auth/error?error=${word}`]);
  });

  it("without the CSRF token gets nowhere", async () => {
    verified.next = { kind: "member", customerId: 566881933 };
    const own = browser();
    await own.csrf();
    await own.ask("callback/member-code", { form: { csrfToken: "0".repeat(64), json: "true", ...given } });
    expect((await own.session()).state).toBe("nobody");
  });

  it("signs out on the server, not only in the browser", async () => {
    verified.next = { kind: "member", customerId: 566881933 };
    const own = browser();
    await own.signIn("member-code", given);
    const kept = own.jar.get("__Host-rung-session");
    await own.ask("signout", { form: { csrfToken: await own.csrf(), json: "true" } });
    expect(own.jar.has("__Host-rung-session")).toBe(false);
    expect((await sessionOfCookie(kept)).state).toBe("nobody");
  });
});

describe("staff", () => {
  it("sign in by directory, and that ends the member's session in the same browser", async () => {
    verified.next = { kind: "member", customerId: 566881933 };
    const tablet = browser();
    await tablet.signIn("member-code", given);
    const former = tablet.jar.get("__Host-rung-session");
    await tablet.signIn("staff", password);
    expect(await tablet.session()).toMatchObject({
      state: "staff",
      staff: {
        name: "Asha Rao",
        role: "associate",
        store: { name: "Indiranagar" },
        locked: false,
        pinSet: false,
      },
    });
    expect((await sessionOfCookie(former)).state).toBe("nobody");
  });

  it.each([
    [{ ...password, password: "wrong horse battery" }],
    [{ ...password, email: "nobody@store.example" }],
    [{ email: "", password: "" }],
  ])("wrong or unknown is the same 401 (%#)", async (fields) => {
    const answer = await browser().signIn("staff", fields);
    expect([answer.status, answer.url]).toEqual([
      401,
      `${origin}/api/auth/error?error=CredentialsSignin&provider=staff`,
    ]);
  });

  it("ten tries in a quarter of an hour, right or wrong", async () => {
    const fields = { email: "limited@store.example", password: "whatever it may be" };
    await addPerson(process.env.STAFF_DIRECTORY ?? "", {
      ...fields,
      name: "L",
      role: "associate",
      store: "HSR",
      country: "IN",
      timeZone: "Asia/Kolkata",
    });
    const own = browser();
    for (let count = 0; count < 10; count += 1)
      await browser().signIn("staff", { ...fields, password: "no" });
    expect((await own.signIn("staff", fields)).status).toBe(401);
  });

  it("taken out of the directory, or given another role, are signed out", async () => {
    const file = process.env.STAFF_DIRECTORY ?? "";
    const tablet = browser();
    await tablet.signIn("staff", password);
    expect((await tablet.session()).state).toBe("staff");
    await addPerson(
      file,
      {
        ...password,
        name: "Asha Rao",
        role: "supervisor",
        store: "Indiranagar",
        country: "IN",
        timeZone: "Asia/Kolkata",
      },
      { update: true },
    );
    expect((await tablet.session()).state).toBe("nobody");
  });
});

describe("cookies and addresses", () => {
  it("every cookie is __Host-, Secure, HttpOnly, Lax and for the whole host", async () => {
    verified.next = { kind: "member", customerId: 566881933 };
    const own = browser();
    await own.signIn("member-code", given);
    expect([...own.lines.keys()].toSorted()).toEqual([
      "__Host-rung-callback",
      "__Host-rung-csrf",
      "__Host-rung-session",
    ]);
    for (const line of own.lines.values()) {
      expect(line).toMatch(/; Path=\/(;|$)/);
      for (const flag of [/; HttpOnly/, /; Secure/, /; SameSite=Lax/i]) expect(line).toMatch(flag);
      expect(line).not.toMatch(/Domain=/i);
    }
    const expires = Date.parse(/Expires=([^;]+)/.exec(own.lines.get("__Host-rung-session") ?? "")?.[1] ?? "");
    expect(Math.round((expires - Date.now()) / 86_400_000)).toBe(30);
  });

  it.each([
    ["https://evil.example/", `${origin}/`],
    ["//evil.example", `${origin}/`],
    ["/points", `${origin}/points`],
  ])("callbackUrl %s leads to %s", async (callbackUrl, url) => {
    verified.next = { kind: "member", customerId: 566881933 };
    expect((await browser().signIn("member-code", { ...given, callbackUrl })).url).toBe(url);
  });

  it.each([
    "session",
    "providers",
    "_log",
    "verify-request",
    "callback/github",
    "callback/member-code/x",
    "",
  ])("/api/auth/%s is not there", async (path) => {
    expect((await browser().ask(path)).status).toBe(404);
  });

  it("a failure without script ends on our own page, staff's on theirs", async () => {
    const places = await Promise.all(
      [
        "error?error=CredentialsSignin",
        "error?error=CredentialsSignin&provider=staff",
        "error?error=<x>",
      ].map(async (path) => (await browser().ask(path)).headers.get("location")),
    );
    expect(places).toEqual([
      "/sign-in?error=CredentialsSignin",
      "/staff/sign-in?error=CredentialsSignin",
      "/sign-in?error=Default",
    ]);
  });

  it.each([
    ["from another origin", { headers: { origin: "https://evil.example" } }, 403],
    ["with a query for the provider", {}, 400],
    ["too large", { form: { a: "x".repeat(17_000) } }, 413],
    ["JSON that is none", { headers: { "content-type": "application/json" } }, 400],
  ])("a write %s is refused", async (_, init, status) => {
    const path = status === 400 && !("headers" in init) ? "signin/oidc?scope=all" : "callback/member-code";
    const answer = await browser().ask(path, { form: { a: "{" }, ...init });
    expect(answer.status).toBe(status);
  });

  it("JSON works like a form", async () => {
    verified.next = { kind: "member", customerId: 566881933 };
    const own = browser();
    const csrfToken = await own.csrf();
    await own.ask("callback/member-code", { json: { csrfToken, json: "true", ...given } });
    expect((await own.session()).state).toBe("member");
  });
});
