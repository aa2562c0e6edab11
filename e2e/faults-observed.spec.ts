import { expect, test } from "@playwright/test";
import { faultBench, ownOrigin } from "@/e2e/support/fault-bench";
import { expectations } from "@/e2e/support/faulty-page";
import { setFault } from "@/e2e/support/sandbox";
import { open } from "@/e2e/support/trouble";
import { canarySecrets } from "@/e2e/support/world";

// What the operator finds of a fault: the request of a member's reference in the log, and the figures.
test.use({ baseURL: ownOrigin });
test.describe.configure({ timeout: 90_000 });
const bench = faultBench();
const { expectDated } = expectations(bench);

test("row 7, over /api: the reference of the problem is the request's id in the log", async ({
  page,
  context,
}) => {
  const rung = await bench.start();
  await setFault("*", "503");
  await bench.cold(context);
  const answer = await page.request.get("/api/member/home");
  expect(answer.status()).toBe(503);
  expect(Number(answer.headers()["retry-after"])).toBeGreaterThan(0);
  const { reference, code } = await answer.json();
  expect(code).toBe("upstream");
  expect(answer.headers()["x-request-id"]).toBe(reference);
  await expect(() =>
    expect(rung.log()).toContainEqual(
      expect.objectContaining({ requestId: reference, route: "/api/member/home", status: 503 }),
    ),
  ).toPass();
});

test("rows 4 and 7, what the operator sees: gate, breaker, cache, slots and limits move on /api/metrics", async ({
  page,
  context,
}) => {
  await bench.start();
  const figures = async () => {
    const headers = { authorization: `Bearer ${canarySecrets.METRICS_TOKEN}` };
    return (await page.request.get("/api/metrics", { headers })).text();
  };
  await setFault("*", "503");
  await bench.warm(context);
  await expectDated(page);
  for (let turn = 0; turn < 6; turn += 1)
    await fetch(`${ownOrigin}/api/member/home`, { headers: { cookie: bench.coldCookie() } });
  await setFault("*", "429-retry-after", { retryAfter: "7" });
  await open(page, "/points");
  await page.request.post("/api/sign-in/code", {
    headers: { origin: ownOrigin },
    data: { identifier: "917000000803" },
  });
  const text = await figures();
  for (const line of [
    /^rung_upstream_calls_total\{endpoint="customer",outcome="upstream"\} [1-9]/m,
    /^rung_breaker_state\{source="customer"\} 2$/m,
    /^rung_reads_total\{source="customer",event="stale"\} [1-9]/m,
    /^rung_read_refusals_total\{source="customer",by="breaker"\} [1-9]/m,
    /^rung_gate_closed_seconds (6\.9\d*|7)$/m,
    /^rung_slots_running \d/m,
    /^rung_last_good_total\{event="read"\} [1-9]/m,
    /^rung_limits_total\{name="[a-z-]+",outcome="allowed"\} [1-9]/m,
    /^rung_http_requests_total\{route="\/",method="GET",status="200"\} [1-9]/m,
    /^rung_admission_limit \d/m,
  ])
    expect(text).toMatch(line);
});
