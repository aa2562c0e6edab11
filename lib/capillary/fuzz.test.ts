import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { CapillaryClient } from "@/lib/capillary/client";
import { generateOtp } from "@/lib/capillary/endpoints/generate-otp";
import { getExpirySchedule } from "@/lib/capillary/endpoints/get-expiry-schedule";
import { getLedger } from "@/lib/capillary/endpoints/get-ledger";
import { getMemberPromotions } from "@/lib/capillary/endpoints/get-member-promotions";
import { getPromisedPoints } from "@/lib/capillary/endpoints/get-promised-points";
import { getSubscriptions } from "@/lib/capillary/endpoints/get-subscriptions";
import { validateOtp } from "@/lib/capillary/endpoints/validate-otp";
import {
  expiryBody,
  ledgerBody,
  promisedBody,
  promotionsBody,
  subscriptionsBody,
} from "@/lib/capillary/test-answers";
import { bestBlock } from "@/lib/capillary/test-event-loop";
import { json, startHttp, testClient } from "@/lib/capillary/test-upstream";

/** All 10,000 with RUNG_FULL=1 (the bench); a sample of 700 otherwise. */
const bodies = process.env.RUNG_FULL === "1" ? 10_000 : 700;

const customerId = 42;
const endpoints: Record<string, (client: CapillaryClient) => Promise<{ kind: string }>> = {
  expiry: (client) => getExpirySchedule(client, { customerId }),
  promised: (client) => getPromisedPoints(client, { customerId }),
  ledger: (client) => getLedger(client, { customerId, page: 0, pageSize: 50 }),
  subscriptions: (client) => getSubscriptions(client, { customerId }),
  promotions: (client) => getMemberPromotions(client, { customerId }),
  generate: (client) => generateOtp(client, { channel: "mobile", value: "1234512345" }),
  validate: (client) => validateOtp(client, { channel: "mobile", value: "1234512345", code: "123456" }),
};

const good = [
  expiryBody(),
  promisedBody(),
  ledgerBody(),
  subscriptionsBody(),
  promotionsBody(),
  { entity: true },
].map((body) => Buffer.from(JSON.stringify(body)));

/** Good bodies cut, flipped and spliced; JSON of every kind; and bytes. */
const body = fc.oneof(
  fc.tuple(fc.constantFrom(...good), fc.nat()).map(([text, at]) => text.subarray(0, at % text.length)),
  fc.tuple(fc.constantFrom(...good), fc.nat(), fc.nat(255)).map(([text, at, byte]) => {
    const changed = Buffer.from(text);
    changed[at % changed.length] = byte;
    return changed;
  }),
  fc.tuple(fc.constantFrom(...good), fc.nat(), fc.uint8Array({ maxLength: 20 })).map(([text, at, extra]) => {
    const cut = at % text.length;
    return Buffer.concat([text.subarray(0, cut), extra, text.subarray(cut)]);
  }),
  fc.json().map((text) => Buffer.from(text)),
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
);

test(`${bodies} fuzzed bodies crash nothing, and none of them ends a process or a call`, async () => {
  let next: { bytes: Buffer; gzip: boolean; status: number } = {
    bytes: Buffer.alloc(0),
    gzip: false,
    status: 200,
  };
  const far = await startHttp((_seen, response) => {
    if (next.gzip) response.setHeader("content-encoding", "gzip");
    json(response, next.gzip ? gzipSync(next.bytes) : next.bytes, next.status);
  });
  const { client } = testClient(far.origin, { retry: { perCall: 0, burst: 0, jitterMs: 0 } });
  const kinds = new Map<string, number>();
  let ran = 0;
  await fc.assert(
    fc.asyncProperty(
      body,
      fc.boolean(),
      fc.constantFrom(200, 200, 200, 201, 400, 404, 500),
      fc.constantFrom(...Object.keys(endpoints)),
      async (bytes, gzip, status, name) => {
        next = { bytes, gzip, status };
        const outcome = await endpoints[name]?.(client);
        kinds.set(outcome?.kind ?? "none", (kinds.get(outcome?.kind ?? "none") ?? 0) + 1);
        const text = JSON.stringify(outcome);
        expect(text).not.toMatch(/NaN|Infinity|undefined/);
        ran++;
      },
    ),
    { numRuns: bodies, seed: 20261121 },
  );
  expect(ran).toBe(bodies);
  expect(kinds.get("unavailable")).toBeGreaterThan(bodies / 2);
  expect(kinds.has("none")).toBe(false);
}, 120_000);

test("a body at the cap of 3 MB holds the event loop no longer than 50 ms", async () => {
  const row = {
    id: 1,
    name: "Tracker name",
    conditionId: 2,
    conditionName: "Default",
    type: "BILL_AMOUNT",
    value: 12.5,
  };
  const dates = {
    updatedOn: "2025-07-03T07:13:20Z",
    periodStartDate: "2025-07-03T00:00:00Z",
    periodEndDate: "2025-08-03T00:00:00Z",
  };
  const data = Array.from({ length: 11_500 }, () => ({ ...row, ...dates }));
  const bytes = Buffer.from(JSON.stringify({ data }));
  const maxBytes = 3 * 1024 * 1024;
  expect(bytes.length).toBeGreaterThan(maxBytes * 0.8);
  expect(bytes.length).toBeLessThanOrEqual(maxBytes);
  const far = await startHttp((_seen, response) => json(response, bytes));
  const { client } = testClient(far.origin);
  const path = "/v2/customers/{customerId}/trackers";
  const ask = () => client.get(path, { customerId }, {}, { endpoint: "trackers", maxBytes });
  expect((await ask()).kind).toBe("ok");
  expect(await bestBlock(50, ask)).toBeLessThan(50);
});

test("a body over the cap holds the event loop no longer than 10 ms", async () => {
  const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, 0x5b));
  const far = await startHttp((_seen, response) => {
    response.setHeader("content-encoding", "gzip");
    response.end(bomb);
  });
  const { client } = testClient(far.origin);
  const ask = () => getExpirySchedule(client, { customerId });
  expect(await bestBlock(10, ask)).toBeLessThan(10);
});
