import fc from "fast-check";
import { expect, test } from "vitest";
import { askExpiry, json, startHttp, startTcp, startTls, testClient } from "@/lib/capillary/test-upstream";

const anHour = 3_600_000;

test("credentials are the documented Basic header: the password's MD5 in hex, never the password", async () => {
  const far = await startHttp((_seen, response) => json(response, {}));
  const { client } = testClient(far.origin, {
    auth: { kind: "basic", tillCode: "till.01", password: "secret" },
  });
  await askExpiry(client);
  // md5("secret")
  const expected = Buffer.from("till.01:5ebe2294ecd0e0f08eab7690d2a6ee69").toString("base64");
  expect(far.seen[0]?.headers.authorization).toBe(`Basic ${expected}`);
});

test("a call carries our own few headers and nothing else", async () => {
  const far = await startHttp((_seen, response) => json(response, { createdId: 1 }));
  const { client } = testClient(far.origin);
  await askExpiry(client);
  await client.post("/v2/otp/generate", { code: "1" }, { endpoint: "otp" });
  const names = far.seen.map(({ headers }) => Object.keys(headers).sort());
  expect(names[0]).toEqual(["accept", "accept-encoding", "authorization", "connection", "host"]);
  expect(names[1]).toEqual([
    "accept",
    "accept-encoding",
    "authorization",
    "connection",
    "content-length",
    "content-type",
    "host",
  ]);
  expect(far.seen[1]?.body).toBe('{"code":"1"}');
});

test.each([301, 302, 303, 307, 308, 304])(
  "%d is refused, and the place it names hears nothing",
  async (status) => {
    const elsewhere = await startTcp(() => {});
    const far = await startHttp((_seen, response) => {
      response.writeHead(status, { location: `${elsewhere.origin}/v2/customers/42` });
      response.end();
    });
    const { client } = testClient(far.origin);
    expect(await askExpiry(client)).toEqual({
      kind: "unavailable",
      reason: "bad-answer",
      code: null,
      retryable: false,
    });
    expect(elsewhere.opened()).toBe(0);
    expect(far.seen).toHaveLength(1);
  },
);

test("2,000 fuzzed ids reach the one template or nothing", async () => {
  const far = await startHttp((_seen, response) => json(response, {}));
  const { client } = testClient(far.origin);
  const hostile = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "../lookup",
      "1/../../2",
      "1?x=1",
      "1#",
      "%2e%2e",
      "1%00",
      "١٢٣",
      "1e3",
      "-1",
      "",
      " 1",
      "0x10",
    ),
    fc.double(),
    fc.integer(),
    fc.nat().map(String),
  );
  await fc.assert(
    fc.asyncProperty(hostile, async (customerId) => {
      const before = far.seen.length;
      const path = "/v2/customers/{customerId}/pointsExpirySchedule";
      const answer = await client.get(path, { customerId }, {}, { endpoint: "expiry" });
      const asked = far.seen.slice(before);
      if (answer.kind === "rejected") expect(asked).toEqual([]);
      else expect(asked.map(({ url }) => url)).toEqual([`/v2/customers/${customerId}/pointsExpirySchedule`]);
    }),
    { numRuns: 2000, seed: 20261121 },
  );
  expect(far.seen.every(({ url }) => /^\/v2\/customers\/[0-9]{1,19}\/pointsExpirySchedule$/.test(url))).toBe(
    true,
  );
});

test("a query value stays one value, whatever is in it", async () => {
  const far = await startHttp((_seen, response) => json(response, {}));
  const { client } = testClient(far.origin, { basePath: "/gateway" });
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 40 }), async (identifierValue) => {
      const path = "/v2/customers/lookup/customerDetails";
      await client.get(path, {}, { identifierValue, left: undefined }, { endpoint: "lookup" });
      const url = new URL(far.seen.at(-1)?.url ?? "", far.origin);
      expect(url.pathname).toBe("/gateway/v2/customers/lookup/customerDetails");
      expect([...url.searchParams.keys()]).toEqual(["identifierValue"]);
      expect(url.searchParams.get("identifierValue")).toBe(
        new TextDecoder().decode(new TextEncoder().encode(identifierValue)),
      );
    }),
    { numRuns: 300, seed: 20261121 },
  );
});

test("a trusted certificate for the right host is accepted", async () => {
  const far = await startTls("127.0.0.1", new Date(Date.now() + anHour));
  const { client } = testClient(far.origin, { trustedCa: far.cert });
  expect(await askExpiry(client)).toMatchObject({ kind: "ok", value: { fine: true } });
});

test.each([
  ["self-signed", "127.0.0.1", anHour, false],
  ["expired", "127.0.0.1", -anHour, true],
  ["for another host", "elsewhere.example", anHour, true],
])(
  "a certificate that is %s is refused with no byte of the request sent",
  async (_name, host, untilMs, trusted) => {
    const far = await startTls(host, new Date(Date.now() + untilMs));
    const { client, events } = testClient(far.origin, { trustedCa: trusted ? far.cert : null });
    const refused = { kind: "unavailable", reason: "connect", code: null, retryable: false };
    expect(await askExpiry(client)).toEqual(refused);
    expect(events.filter(({ type }) => type === "call")).toHaveLength(1);
    expect(far.bytes()).toBe(0);
  },
);

test("NODE_TLS_REJECT_UNAUTHORIZED=0 does not switch the check off", async () => {
  const far = await startTls("127.0.0.1", new Date(Date.now() + anHour));
  const before = process.env.NODE_TLS_REJECT_UNAUTHORIZED;
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";
  try {
    const { client } = testClient(far.origin);
    expect((await askExpiry(client)).kind).toBe("unavailable");
    expect(far.bytes()).toBe(0);
  } finally {
    if (before === undefined) delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    else process.env.NODE_TLS_REJECT_UNAUTHORIZED = before;
  }
});

test("observers see figures and codes, and one that throws changes no answer", async () => {
  const far = await startHttp((_seen, response) => {
    response.setHeader("x-cap-requestid", "abc-123");
    response.setHeader("date", "Sat, 21 Nov 2026 10:41:30 GMT");
    json(response, { errors: [{ code: 8015, message: "Ms Canary not found" }] }, 404);
  });
  const { client, events } = testClient(far.origin);
  client.observe(() => {
    throw new Error("broken metrics");
  });
  expect(await askExpiry(client)).toEqual({ kind: "not-found", code: 8015 });
  expect(events).toEqual([
    {
      type: "call",
      endpoint: "expiry",
      attempt: 1,
      outcome: "not-found",
      reason: null,
      status: 404,
      durationMs: expect.any(Number),
      upstreamRequestId: "abc-123",
      clockOffsetMs: -30_000,
    },
  ]);
  expect(JSON.stringify(events)).not.toContain("Canary");
});
