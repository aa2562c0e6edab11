import "@/lib/auth/test-env";
import { NextRequest } from "next/server";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { POST } from "@/app/api/sign-in/code/route";
import { policyOf } from "@/lib/http/policy";

const state = vi.hoisted(() => ({
  storeUp: true,
  queued: [] as (() => Promise<unknown>)[],
  requested: [] as unknown[],
}));
vi.mock("@/lib/auth/current", () => ({ currentSession: async () => ({ state: "nobody" }) }));
vi.mock("@/lib/http/later", () => ({
  later: (_: string, work: () => Promise<unknown>) => state.queued.push(work),
}));
vi.mock("@/lib/store/health", () => ({ storeAnswers: async () => state.storeUp }));
vi.mock("@/lib/theme/load-brand", () => ({ brand: () => ({ country: "IN", timeZone: "Asia/Kolkata" }) }));
vi.mock("@/lib/auth/request-code", () => ({
  requestCode: async (...given: unknown[]) => {
    state.requested.push(given);
  },
}));

beforeEach(() => Object.assign(state, { storeUp: true, queued: [], requested: [] }));

function ask(body: string, headers: Record<string, string> = {}) {
  const sent = { origin: "http://localhost:3000", "content-type": "application/json", ...headers };
  const request = new NextRequest("http://localhost:3000/api/sign-in/code", {
    method: "POST",
    body,
    headers: sent,
  });
  return POST(request, { params: Promise.resolve({}) });
}
const withoutToken = (answer: Response) =>
  [...answer.headers].map(([name, value]) => [name, value.replace(/code=[\w-]{43}/, "code=TOKEN")]);

describe("asking for a code", () => {
  it("answers everybody with the same bytes and headers, before any work", async () => {
    const texts = ["1234512345", "9876543210", "bubalus@example.com", "+1 998 654 2387"];
    const answers = await Promise.all(texts.map((identifier) => ask(JSON.stringify({ identifier }))));
    const shapes = await Promise.all(
      answers.map(async (answer) =>
        JSON.stringify([answer.status, withoutToken(answer), await answer.text()]),
      ),
    );
    expect(new Set(shapes).size).toBe(1);
    expect(answers[0]?.status).toBe(202);
    expect([state.requested.length, state.queued.length]).toEqual([0, 4]);
    for (const work of state.queued) await work();
    expect(state.requested).toHaveLength(4);
  });

  it("binds the browser for five minutes, and keeps it bound when it asks again", async () => {
    const first = (await ask('{"identifier":"1234512345"}')).headers.get("set-cookie") ?? "";
    expect(first).toMatch(
      /^__Host-rung-code=[\w-]{43}; Path=\/; Max-Age=300; HttpOnly; Secure; SameSite=Lax$/,
    );
    const again = await ask('{"identifier":"1234512345"}', { cookie: first.split(";")[0] ?? "" });
    expect(again.headers.get("set-cookie")).toBe(first);
    const forged = await ask('{"identifier":"1234512345"}', { cookie: "__Host-rung-code=mine" });
    expect(forged.headers.get("set-cookie")).toMatch(/code=[\w-]{43};/);
  });

  it.each([
    ["{", 400, "bad-json", undefined],
    ["{}", 400, "identifier-missing", undefined],
    ['{"identifier":7}', 400, "identifier-missing", undefined],
    ['{"identifier":"  "}', 400, "identifier-missing", undefined],
    ['{"identifier":"12a45678"}', 422, "identifier-unreadable", "letters-in-number"],
    ['{"identifier":"a@b@c"}', 422, "identifier-unreadable", "exactly-one-at"],
    ['{"identifier":"12345"}', 422, "identifier-unreadable", "too-few-digits"],
    [`{"identifier":"${"1".repeat(17_000)}"}`, 413, "too-large", undefined],
  ])("%.40s is refused with the rule named, and nothing happens", async (body, status, code, rule) => {
    const answer = await ask(body);
    const content = await answer.json();
    expect([answer.status, content.code, content.rule]).toEqual([status, code, rule]);
    expect(state.queued).toEqual([]);
  });

  it("is closed while the store is down, and says so", async () => {
    state.storeUp = false;
    const answer = await ask('{"identifier":"1234512345"}');
    expect([answer.status, (await answer.json()).code, answer.headers.get("retry-after")]).toEqual([
      503,
      "store",
      "5",
    ]);
    expect(state.queued).toEqual([]);
  });

  it("declares that anybody may", () => {
    expect(policyOf(POST)?.who).toBe("anybody");
  });
});
