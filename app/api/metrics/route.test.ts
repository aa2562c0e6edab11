import { NextRequest } from "next/server";
import { expect, it, vi } from "vitest";

const token = "a-token-of-the-tests";
vi.mock("@/lib/env", () => ({ env: () => ({ METRICS_TOKEN: token, NEXTAUTH_URL: "https://rung.example" }) }));
// next/navigation does not load outside of Next, and this route asks for no session.
vi.mock("@/lib/auth/current", () => ({ currentSession: () => ({ state: "nobody" }) }));
const storeAnswers = vi.fn(async () => true);
vi.mock("@/lib/store/health", () => ({ storeAnswers }));
const { GET } = await import("@/app/api/metrics/route");

const ask = (authorization?: string) =>
  GET(
    new NextRequest("https://rung.example/api/metrics", authorization ? { headers: { authorization } } : {}),
    { params: Promise.resolve({}) },
  );

it("is open to the bearer of the token alone, and no cache keeps it", async () => {
  for (const given of [undefined, "", "Bearer", "Bearer x", `Basic ${token}`, `Bearer ${token}x`])
    expect((await ask(given)).status).toBe(401);
  const answer = await ask(`Bearer ${token}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  expect(await answer.text()).toContain("# TYPE rung_reads_total counter");
});

it("says at each scrape whether the store answers", async () => {
  storeAnswers.mockResolvedValueOnce(false);
  expect(await (await ask(`Bearer ${token}`)).text()).toContain("rung_store_ready 0");
  expect(await (await ask(`Bearer ${token}`)).text()).toContain("rung_store_ready 1");
});
