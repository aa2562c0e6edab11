import { afterEach, expect, test, vi } from "vitest";
import type { CapillaryConfig } from "@/lib/capillary/config";
import {
  askExpiry,
  json,
  type Responder,
  startHttp,
  testClient,
  testNow,
} from "@/lib/capillary/test-upstream";

const auth: CapillaryConfig["auth"] = { kind: "oauth", key: "the-key", secret: "the-secret" };
const tokenPath = "/v3/oauth/token/generate";
const credentials = { kind: "unavailable", reason: "credentials" };

afterEach(() => vi.useRealTimers());

/** A far side whose token calls and reads are answered apart; both are counted. */
async function farSide(token: (count: number) => { status?: number; body: unknown }, read: Responder) {
  let tokens = 0;
  let reads = 0;
  const far = await startHttp((seen, response) => {
    if (seen.url === tokenPath) {
      const { body, status } = token(++tokens);
      return json(response, body, status);
    }
    read(seen, response, ++reads);
  });
  return { ...far, tokens: () => tokens, reads: () => reads };
}

const issue = (count: number) => ({
  body: { data: { accessToken: `token-${count}`, ttlSeconds: 300 }, errors: null },
});

test("1,000 callers at once share one token call and carry its token", async () => {
  const far = await farSide(issue, (_seen, response) => json(response, {}));
  const { client, events } = testClient(far.origin, { auth });
  const answers = await Promise.all(Array.from({ length: 1000 }, () => askExpiry(client)));
  expect(answers.every(({ kind }) => kind === "ok")).toBe(true);
  expect(far.tokens()).toBe(1);
  const reads = far.seen.filter(({ url }) => url !== tokenPath);
  expect(reads.every(({ headers }) => headers["x-cap-api-oauth-token"] === "token-1")).toBe(true);
  expect(reads.every(({ headers }) => headers.authorization === undefined)).toBe(true);
  expect(far.seen[0]?.body).toBe('{"key":"the-key","secret":"the-secret"}');
  expect(events).toContainEqual({ type: "token", outcome: "renewed", reason: null });
});

test("a token that has run out is renewed and the question asked once more", async () => {
  const far = await farSide(issue, (seen, response) =>
    seen.headers["x-cap-api-oauth-token"] === "token-1"
      ? json(response, {}, 401)
      : json(response, { fine: true }),
  );
  const { client } = testClient(far.origin, { auth });
  const answers = await Promise.all(Array.from({ length: 50 }, () => askExpiry(client)));
  expect(answers.every(({ kind }) => kind === "ok")).toBe(true);
  expect(far.tokens()).toBe(2);
});

test("a revoked key comes back as credentials, without a storm of renewals", async () => {
  const far = await farSide(issue, (_seen, response) => json(response, {}, 401));
  const { client } = testClient(far.origin, { auth });
  for (let round = 0; round < 100; round++) expect(await askExpiry(client)).toMatchObject(credentials);
  expect(far.tokens()).toBeLessThanOrEqual(2);
  expect(far.reads()).toBeLessThanOrEqual(3);
});

test.each([
  [
    "errors inside 200",
    { body: { data: null, errors: [{ code: null, message: "Failed to generate OAuth token" }] } },
  ],
  ["401", { status: 401, body: "" }],
  ["403", { status: 403, body: "" }],
  ["400", { status: 400, body: {} }],
])("a refused key (%s) makes no read at all", async (_name, answer) => {
  const far = await farSide(
    () => answer,
    (_seen, response) => json(response, {}),
  );
  const { client } = testClient(far.origin, { auth });
  const outcome = await askExpiry(client);
  expect(outcome).toMatchObject({ kind: "unavailable" });
  expect(outcome.kind === "unavailable" && ["credentials", "forbidden"]).toContain(
    outcome.kind === "unavailable" && outcome.reason,
  );
  expect(far.reads()).toBe(0);
});

test.each([
  ["no token", { data: { ttlSeconds: 300 }, errors: null }],
  ["no life", { data: { accessToken: "t" }, errors: null }],
  ["a life below zero", { data: { accessToken: "t", ttlSeconds: -1 }, errors: null }],
  ["a line break in the token", { data: { accessToken: "t\r\nx-evil: 1", ttlSeconds: 300 }, errors: null }],
  ["no object", []],
  ["HTML", "<html>"],
])("a token answer with %s is a bad answer and makes no read", async (_name, body) => {
  const far = await farSide(
    () => ({ body }),
    (_seen, response) => json(response, {}),
  );
  const { client } = testClient(far.origin, { auth });
  expect(await askExpiry(client)).toMatchObject({ kind: "unavailable", reason: "bad-answer" });
  expect(far.reads()).toBe(0);
});

test("numbers as strings are a life too", async () => {
  const far = await farSide(
    () => ({ body: { data: { accessToken: "t", ttlSeconds: "300" }, errors: [] } }),
    (_seen, response) => json(response, {}),
  );
  const { client } = testClient(far.origin, { auth });
  expect((await askExpiry(client)).kind).toBe("ok");
});

test.each([-10, 0, 10])("a wall clock that is %d minutes off changes no token", async (minutes) => {
  const far = await farSide(issue, (_seen, response) => json(response, {}));
  const now = () => new Date(testNow.getTime() + minutes * 60_000);
  const { client } = testClient(far.origin, { auth, now });
  vi.useFakeTimers({ toFake: ["Date"], now: now() });
  await askExpiry(client);
  vi.setSystemTime(new Date(now().getTime() + 3_600_000));
  expect((await askExpiry(client)).kind).toBe("ok");
  expect(far.tokens()).toBe(1);
});

test("a token endpoint that hangs costs a caller its deadline and no more", async () => {
  const far = await startHttp(() => {});
  const { client } = testClient(far.origin, {
    auth,
    deadlines: { connectMs: 100, headMs: 150, totalMs: 250 },
  });
  const startedAt = performance.now();
  expect(await askExpiry(client)).toMatchObject({ kind: "unavailable", reason: "timeout" });
  expect(performance.now() - startedAt).toBeLessThan(1500);
  await expect.poll(() => far.sockets.size).toBe(0);
});

test("a caller that gives up does not end the renewal for the others", async () => {
  const far = await startHttp((seen, response) => {
    if (seen.url !== tokenPath) return json(response, {});
    setTimeout(() => json(response, issue(1).body), 80);
  });
  const { client } = testClient(far.origin, { auth });
  const controller = new AbortController();
  const gone = askExpiry(client, controller.signal);
  const stays = askExpiry(client);
  setTimeout(() => controller.abort(), 20);
  expect(await gone).toMatchObject({ kind: "unavailable", reason: "timeout" });
  expect((await stays).kind).toBe("ok");
  expect(far.seen.filter(({ url }) => url === tokenPath)).toHaveLength(1);
});
