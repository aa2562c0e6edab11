import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { demoCredentials } from "@/lib/sandbox/options";
import { details, type TestSandbox, testSandbox } from "@/lib/sandbox/testing";

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await testSandbox();
});
afterAll(() => sandbox.close());
afterEach(async () => {
  await sandbox.control("DELETE", "config");
  await sandbox.control("DELETE", "faults");
});

const getToken = (key: string, secret: string) =>
  sandbox.ask("/v3/oauth/token/generate", { method: "POST", body: JSON.stringify({ key, secret }) });
const withToken = (token: string) =>
  sandbox.ask(details(566881933), { headers: { authorization: "", "x-cap-api-oauth-token": token } });
const tokenOf = (body: unknown) => (body as { data: { accessToken: string } }).data.accessToken;
const { clientKey, clientSecret } = demoCredentials;

describe("authentication", () => {
  it("lets Basic with the MD5 of the password in, and nothing else", async () => {
    expect((await sandbox.ask(details(566881933))).status).toBe(200);
    const plain = Buffer.from(`${demoCredentials.tillCode}:${demoCredentials.tillPassword}`).toString(
      "base64",
    );
    for (const authorization of ["", `Basic ${plain}`, "Basic !!", "Bearer x"])
      expect((await sandbox.ask(details(566881933), { headers: { authorization } })).status).toBe(401);
  });

  it("answers a token in the published envelope with its life, and accepts it", async () => {
    const { status, body } = await getToken(clientKey, clientSecret);
    expect(status).toBe(200);
    expect(body).toEqual({ data: { accessToken: expect.any(String), ttlSeconds: 300 }, errors: null });
    expect(tokenOf(body).split(".")).toHaveLength(3);
    expect((await withToken(tokenOf(body))).status).toBe(200);
    expect((await withToken("made.up.token")).status).toBe(401);
  });

  it("refuses a wrong key or secret", async () => {
    for (const [key, secret] of [
      [clientKey, "wrong"],
      ["wrong", clientSecret],
    ] as const) {
      const { status, body } = await getToken(key, secret);
      expect(status).toBe(401);
      expect(body).toMatchObject({ data: null, errors: [{ message: "Failed to generate OAuth token" }] });
    }
  });

  it("ends a token when its life is over", async () => {
    await sandbox.control("POST", "config", { tokenTtlSeconds: 1 });
    const { body } = await getToken(clientKey, clientSecret);
    expect(body).toMatchObject({ data: { ttlSeconds: 1 } });
    expect((await withToken(tokenOf(body))).status).toBe(200);
    await expect
      .poll(async () => (await withToken(tokenOf(body))).status, { timeout: 3_000, interval: 100 })
      .toBe(401);
  });

  it("ends all tokens once with token-expired, and gives out good new ones", async () => {
    const old = tokenOf((await getToken(clientKey, clientSecret)).body);
    await sandbox.control("POST", "faults", { endpoint: "*", fault: "token-expired" });
    expect((await withToken(old)).status).toBe(401);
    const fresh = tokenOf((await getToken(clientKey, clientSecret)).body);
    expect((await withToken(fresh)).status).toBe(200);
  });

  it("refuses everything while the key is revoked", async () => {
    const old = tokenOf((await getToken(clientKey, clientSecret)).body);
    await sandbox.control("POST", "faults", { endpoint: "*", fault: "token-revoked" });
    expect((await withToken(old)).status).toBe(401);
    expect((await getToken(clientKey, clientSecret)).status).toBe(401);
    expect((await sandbox.ask(details(566881933))).status).toBe(401);
    await sandbox.control("DELETE", "faults");
    expect((await getToken(clientKey, clientSecret)).status).toBe(200);
  });

  it("answers 403 and code 4000 for a call that the access group lacks", async () => {
    await sandbox.control("POST", "config", { forbidden: ["trackers"] });
    const { status, body } = await sandbox.ask("/v2/customers/98662653/trackers");
    expect(status).toBe(403);
    expect(body).toMatchObject({ errors: [{ code: 4000 }] });
    expect((await sandbox.ask(details(98662653))).status).toBe(200);
  });

  it("answers 501 to every path and method it does not know", async () => {
    for (const path of ["/", "/v2/coupons", "/v2/customers/1/transactions", "/v1.1/customer/get"])
      expect((await sandbox.ask(path)).status).toBe(501);
    expect((await sandbox.ask(details(566881933), { method: "POST", body: "{}" })).status).toBe(501);
  });
});
