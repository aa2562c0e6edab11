import "@/lib/auth/test-env";
import { NextRequest } from "next/server";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { CurrentSession, StaffSession } from "@/lib/auth/session-types";
import { policyOf } from "@/lib/http/policy";
import { memberRoute, publicRoute, staffRoute } from "@/lib/http/route";
import type { Result } from "@/lib/loyalty/result";
import { StoreError } from "@/lib/store/sql";

const session = vi.hoisted(() => ({ now: { state: "nobody" } as unknown }));
vi.mock("@/lib/auth/current", () => ({ currentSession: async () => session.now }));

const staff: StaffSession = {
  sessionId: "s1",
  personId: "directory:asha@store.example",
  name: "Asha",
  email: "asha@store.example",
  role: "associate",
  store: { name: "Indiranagar" },
  country: "IN",
  timeZone: "Asia/Kolkata",
  locked: false,
  shiftStartedAt: "2026-11-21T09:00:00Z",
  pinSet: true,
};
const who: Record<string, CurrentSession> = {
  nobody: { state: "nobody" },
  member: { state: "member", sessionId: "m1", access: { by: "member", grade: "full" } },
  associate: { state: "staff", staff },
  supervisor: { state: "staff", staff: { ...staff, role: "supervisor" } },
  locked: { state: "staff", staff: { ...staff, locked: true } },
  outage: { state: "unavailable" },
};
beforeEach(() => {
  session.now = who.member;
});

const none = { params: Promise.resolve({}) };
const get = (headers: Record<string, string> = {}) =>
  new NextRequest("http://localhost:3000/api/x", { headers });
function post(body: string | undefined, headers: Record<string, string> = {}) {
  const sent = { origin: "http://localhost:3000", "content-type": "application/json", ...headers };
  return new NextRequest("http://localhost:3000/api/x", {
    method: "POST",
    body: body ?? null,
    headers: sent,
  });
}
const ok: Result<unknown> = { kind: "ok", value: { data: 1 }, asOf: "2026-11-21T10:42:00Z" };

describe("who may call", () => {
  const routes = {
    member: memberRoute(async () => ok),
    staff: staffRoute(async () => ok),
    supervisor: staffRoute({ role: "supervisor" }, async () => ok),
    unlock: staffRoute({ allowLocked: true }, async () => ok),
    anybody: publicRoute({ why: "test" }, async () => ok),
  };
  it.each([
    ["member", { nobody: 401, member: 200, associate: 403, supervisor: 403, locked: 403, outage: 503 }],
    ["staff", { nobody: 401, member: 403, associate: 200, supervisor: 200, locked: 403, outage: 503 }],
    ["supervisor", { nobody: 401, member: 403, associate: 403, supervisor: 200, locked: 403, outage: 503 }],
    ["unlock", { nobody: 401, member: 403, associate: 200, supervisor: 200, locked: 200, outage: 503 }],
    ["anybody", { nobody: 200, member: 200, associate: 200, supervisor: 200, locked: 200, outage: 200 }],
  ] as const)("%s", async (name, expected) => {
    const found: Record<string, number> = {};
    for (const [person, state] of Object.entries(who)) {
      session.now = state;
      found[person] = (await routes[name](get(), none)).status;
    }
    expect(found).toEqual(expected);
    expect(policyOf(routes[name])).toBeDefined();
  });

  it("a plain function declares nothing", () => {
    expect(policyOf(async () => new Response())).toBeUndefined();
  });

  it("says why in a problem with a reference", async () => {
    session.now = who.nobody;
    const answer = await routes.member(get({ "x-request-id": "0b0f6f2e-7d1a-4f9b-9d55-0f5f6d7f9f10" }), none);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect(await answer.json()).toMatchObject({
      type: "urn:rung:problem:sign-in",
      status: 401,
      code: "sign-in",
      reference: "0b0f6f2e-7d1a-4f9b-9d55-0f5f6d7f9f10",
    });
  });
});

describe("writes", () => {
  const echo = memberRoute(async ({ body }) => Response.json({ got: body }));
  it.each([
    ["from our own origin", {}, 200],
    ["from our own page", { "sec-fetch-site": "same-origin" }, 200],
    [
      "from a form of ours, whose Origin is null under no-referrer",
      { origin: "null", "sec-fetch-site": "same-origin" },
      200,
    ],
    ["from another origin", { origin: "https://evil.example" }, 403],
    ["from a sandboxed frame", { origin: "null" }, 403],
    ["from a sister site", { "sec-fetch-site": "same-site" }, 403],
    ["from elsewhere with our origin forged", { "sec-fetch-site": "cross-site" }, 403],
    ["from the address bar", { "sec-fetch-site": "none" }, 403],
    ["from who does not say", { origin: "" }, 403],
  ])("%s", async (_, headers, status) => {
    const answer = await echo(post("{}", headers), none);
    expect(answer.status).toBe(status);
    if (status === 403) expect(await answer.json()).toMatchObject({ code: "cross-site" });
  });

  it.each([
    ["not JSON", "{", {}, 400, "bad-json"],
    ["a form", "a=1", { "content-type": "application/x-www-form-urlencoded" }, 400, "bad-json"],
    ["text that is JSON", "{}", { "content-type": "text/plain" }, 400, "bad-json"],
    ["over 16 KiB", JSON.stringify("x".repeat(16_384)), {}, 413, "too-large"],
  ])("refuse a body that is %s", async (_, body, headers, status, code) => {
    const answer = await echo(post(body, headers), none);
    expect([answer.status, (await answer.json()).code]).toEqual([status, code]);
  });

  it("take a body of exactly 16 KiB, and none at all", async () => {
    expect((await echo(post(JSON.stringify("x".repeat(16_382))), none)).status).toBe(200);
    expect(await (await echo(post(undefined), none)).json()).toEqual({ got: null });
  });

  it("do not read a stranger's body", async () => {
    session.now = who.nobody;
    expect((await echo(post("{"), none)).status).toBe(401);
  });
});

describe("a Result becomes HTTP once", () => {
  it.each<[Result<unknown>, number, string | undefined, string | null]>([
    [ok, 200, undefined, null],
    [{ ...ok, kind: "stale", reason: "timeout" } as Result<unknown>, 200, undefined, null],
    [{ kind: "unavailable", reason: "timeout", retryAfterMs: 1_500 }, 503, "upstream", "2"],
    [{ kind: "unavailable", reason: "store", retryAfterMs: null }, 503, "store", "5"],
    [{ kind: "refused", code: "ration", retryAfterMs: 61_000 }, 429, "ration", "61"],
    [{ kind: "refused", code: "bad-ahead" }, 400, "bad-ahead", null],
    [{ kind: "refused", code: "ambiguous" }, 409, "ambiguous", null],
    [{ kind: "not-found", code: "no-program" }, 404, "no-program", null],
    [{ kind: "not-found", code: "look-up-ended" }, 404, "look-up-ended", null],
    [{ kind: "refused", code: "erased" }, 410, "erased", null],
    [{ kind: "unauthenticated" }, 401, "sign-in", null],
    [{ kind: "refused", code: "made-up" }, 500, "internal", null],
  ])("%j", async (result, status, code, retryAfter) => {
    const answer = await memberRoute(async () => result)(get(), none);
    expect([answer.status, (await answer.json()).code, answer.headers.get("retry-after")]).toEqual([
      status,
      code,
      retryAfter,
    ]);
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
  });

  it("a bug is 500 without a word about it, a store outage 503", async () => {
    const broken = (error: Error) =>
      memberRoute(async () => {
        throw error;
      })(get(), none);
    const bug = await broken(new Error("secret 1234512345"));
    expect([bug.status, await bug.text()]).toEqual([500, expect.not.stringContaining("secret")]);
    expect((await broken(new StoreError("down", false))).status).toBe(503);
  });
});

it("hands over the dynamic parts of the address", async () => {
  const route = publicRoute({ why: "test" }, async ({ params }) => Response.json(params));
  const answer = await route(get(), { params: Promise.resolve({ id: "7", rest: ["a", "b"] }) });
  expect(await answer.json()).toEqual({ id: "7", rest: "a/b" });
});
