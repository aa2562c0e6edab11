import { expect, test } from "vitest";
import type { CapillaryClient } from "@/lib/capillary/client";
import { generateOtp } from "@/lib/capillary/endpoints/generate-otp";
import { getExpirySchedule } from "@/lib/capillary/endpoints/get-expiry-schedule";
import { getMemberPromotions } from "@/lib/capillary/endpoints/get-member-promotions";
import { getPromisedPoints } from "@/lib/capillary/endpoints/get-promised-points";
import { getSubscriptions } from "@/lib/capillary/endpoints/get-subscriptions";
import { listMemberPromotions } from "@/lib/capillary/endpoints/list-member-promotions";
import { validateOtp } from "@/lib/capillary/endpoints/validate-otp";
import { expiryBody, promisedBody, promotionsBody, subscriptionsBody } from "@/lib/capillary/test-answers";
import { json, type Seen, startHttp, testClient } from "@/lib/capillary/test-upstream";

const customerId = 42;
const badAnswer = { kind: "unavailable", reason: "bad-answer", code: null, retryable: false };

async function answering(body: unknown | ((seen: Seen) => unknown), status = 200) {
  const far = await startHttp((seen, response) =>
    json(response, typeof body === "function" ? body(seen) : body, status),
  );
  return { ...testClient(far.origin), seen: far.seen };
}

function shown<T>(outcome: { kind: string; value?: T }): T | undefined {
  expect(outcome.kind).toBe("ok");
  return outcome.value;
}

test("expiry keeps each lot, in order, and a date a century ahead is no end", async () => {
  const { client, seen } = await answering(expiryBody());
  expect(shown(await getExpirySchedule(client, { customerId }))).toEqual([
    { programId: 7, amount: 120.5, on: "2026-12-09", type: "bill_regular" },
    { programId: 7, amount: 30, on: "2026-12-09", type: "bill_promotions" },
    { programId: 8, amount: 15, on: "2027-01-31T00:00:00Z", type: "line_item_regular" },
    { programId: 7, amount: 5000, on: null, type: "customer_promotions" },
  ]);
  expect(seen[0]?.url).toBe("/v2/customers/42/pointsExpirySchedule?fetchDataForAllPrograms=true");
});

test("promised points come with their dates, those that wait for a trigger without", async () => {
  const { client, seen } = await answering(promisedBody());
  expect(shown(await getPromisedPoints(client, { customerId }))).toEqual([
    { programId: 7, amount: 390, on: "2026-12-01" },
    { programId: 8, amount: 10.5, on: "2026-12-05T00:00:00Z" },
    { programId: 7, amount: 75, on: null },
  ]);
  expect(seen[0]?.url).toBe("/v2/customers/42/promisedPointsSchedule?fetchDataForAllPrograms=true");
});

test("subscriptions are opted in or out", async () => {
  const { client, seen } = await answering(subscriptionsBody());
  expect(shown(await getSubscriptions(client, { customerId }))).toEqual([
    { channel: "EMAIL", priority: "TRANS", subscribed: true },
    { channel: "SMS", priority: "BULK", subscribed: false },
  ]);
  expect(seen[0]?.url).toBe("/v2/customers/42/subscriptions");
});

const lists: [
  string,
  (client: CapillaryClient) => Promise<unknown>,
  () => Record<string, unknown>,
  string,
][] = [
  ["expiry", (client) => getExpirySchedule(client, { customerId }), expiryBody, "expirySchedules"],
  [
    "promised",
    (client) => getPromisedPoints(client, { customerId }),
    promisedBody,
    "promisedPointsScheduleList",
  ],
  [
    "triggered",
    (client) => getPromisedPoints(client, { customerId }),
    promisedBody,
    "triggerBasedPointsList",
  ],
  ["subscriptions", (client) => getSubscriptions(client, { customerId }), subscriptionsBody, "subscriptions"],
  ["promotions", (client) => listMemberPromotions(client, { customerId }), promotionsBody, "promotions"],
];

test.each(lists)(
  "%s: known to be none is an empty list or leaves the other part",
  async (_name, ask, body, member) => {
    const { client } = await answering({
      ...body(),
      [member]: [],
      pageDetails: { totalEntries: 0, pageCount: 0 },
    });
    expect(await ask(client)).toMatchObject({ kind: "ok" });
  },
);

test.each(lists)(
  "%s: a list that is not there is unavailable, never none",
  async (_name, ask, body, member) => {
    const { client, events } = await answering({ ...body(), [member]: undefined });
    expect(await ask(client)).toEqual(badAnswer);
    expect(events.filter(({ type }) => type === "drift").length).toBeGreaterThan(0);
  },
);

test.each(lists)(
  "%s: one row that cannot be read makes the list unavailable, not shorter",
  async (...row) => {
    const [, ask, body, member] = row;
    const rows = body()[member];
    for (const spoiled of [null, 7, [], {}, "row", { points: "NaN" }, { promotionName: "no id" }]) {
      const list = [...(Array.isArray(rows) ? rows : []), spoiled];
      const { client } = await answering({ ...body(), [member]: list });
      expect(await ask(client), JSON.stringify(spoiled)).toEqual(badAnswer);
    }
  },
);

test.each(lists)("%s: the same drift is counted once", async (_name, ask, body, member) => {
  const { client, events } = await answering({ ...body(), [member]: { now: "an object" } });
  await ask(client);
  const once = events.filter(({ type }) => type === "drift").length;
  await ask(client);
  expect(events.filter(({ type }) => type === "drift")).toHaveLength(once);
  expect(JSON.stringify(events)).not.toContain("an object");
});

test.each([-1, 1e18, "1e5", null, true, "12,5", {}])("an amount of %j is not shown", async (points) => {
  const spoiled = { ...expiryBody().expirySchedules[0], points };
  const { client } = await answering({ expirySchedules: [spoiled], warnings: [] });
  expect(await getExpirySchedule(client, { customerId })).toEqual(badAnswer);
});

test.each(["", "soon", "2026-13-01", null, 5])("a date of %j is not taken for no end", async (expiryDate) => {
  const spoiled = { ...expiryBody().expirySchedules[0], expiryDate };
  const { client } = await answering({ expirySchedules: [spoiled], warnings: [] });
  expect(await getExpirySchedule(client, { customerId })).toEqual(badAnswer);
});

// https://docs.capillarytech.com/reference/get-points-expiry-schedule
test("1218 is not enrolled and 8069 is merged, inside HTTP 200 or not", async () => {
  for (const status of [200, 400]) {
    const one = await answering({ errors: [{ status: false, code: 1218, message: "" }] }, status);
    expect(await getExpirySchedule(one.client, { customerId })).toEqual({ kind: "not-enrolled", code: 1218 });
    const other = await answering({ errors: [{ status: false, code: 8069, message: "" }] }, status);
    expect(await getExpirySchedule(other.client, { customerId })).toEqual({ kind: "merged", survivor: null });
  }
});

test("a one-time code is asked for with the brand's own template and one channel", async () => {
  const { client, seen } = await answering({ createdId: 10, warnings: [] });
  expect(shown(await generateOtp(client, { channel: "mobile", value: "1234512345" }))).toBe(true);
  expect(shown(await generateOtp(client, { channel: "email", value: "a@example.com" }))).toBe(true);
  expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
    "POST /v2/otp/generate",
    "POST /v2/otp/generate",
  ]);
  expect(seen.map(({ body }) => JSON.parse(body))).toEqual([
    {
      entityType: "MOBILE",
      entityValue: "1234512345",
      action: "GENERIC",
      channels: [{ type: "SMS", value: "1234512345" }],
    },
    {
      entityType: "EMAIL",
      entityValue: "a@example.com",
      action: "GENERIC",
      channels: [{ type: "EMAIL", value: "a@example.com" }],
    },
  ]);
});

test("a code that was not made is no success", async () => {
  const target = { channel: "mobile", value: "1" } as const;
  const refused = await answering({
    errors: [
      { status: false, code: 600 },
      { status: false, code: 602 },
    ],
  });
  expect(await generateOtp(refused.client, target)).toEqual({ kind: "rejected", code: 600 });
  const limited = await answering({ errors: [{ status: false, code: 429 }] });
  expect(await generateOtp(limited.client, target)).toEqual({ kind: "limited", retryAfterMs: null });
  const empty = await answering({ warnings: [] });
  expect(await generateOtp(empty.client, target)).toEqual(badAnswer);
});

// https://docs.capillarytech.com/reference/validate-otp
test.each([
  ["entity true", { entity: true, warnings: [] }, true],
  ["entity false inside HTTP 200", { entity: false, warnings: [] }, false],
  ["605 invalid or expired", { errors: [{ status: false, code: 605 }] }, false],
  ["876 validation failed", { errors: [{ status: false, code: 876 }] }, false],
  ["9001 no valid code", { errors: [{ status: false, code: "9001" }] }, false],
])("a code is right or wrong: %s", async (_name, body, expected) => {
  const { client, seen } = await answering(body);
  const attempt = { channel: "email", value: "a@example.com", code: "A2WX11I" } as const;
  expect(shown(await validateOtp(client, attempt))).toBe(expected);
  expect(JSON.parse(seen[0]?.body ?? "")).toEqual({
    entityType: "EMAIL",
    entityValue: "a@example.com",
    code: "A2WX11I",
    action: "GENERIC",
  });
});

test.each([
  ["nothing", {}],
  ["1", { entity: 1 }],
  ["an object", { entity: { valid: true } }],
  ["yes", { entity: "yes" }],
  ["a list", []],
])("anything but a clear yes signs nobody in: entity is %s", async (_name, body) => {
  const { client } = await answering(body);
  const outcome = await validateOtp(client, { channel: "mobile", value: "1", code: "1" });
  expect(outcome).toEqual(badAnswer);
});

test("promotions are named with their windows", async () => {
  const { client, seen } = await answering(promotionsBody());
  expect(shown(await listMemberPromotions(client, { customerId }))).toEqual([
    {
      promotionId: 126_001,
      programId: 7,
      name: "Winter coffee",
      description: "Five coffees, one free",
      from: "2026-11-01T00:00:00Z",
      to: "2026-11-30T23:59:59Z",
      timeZone: "Asia/Kolkata",
      active: true,
    },
    {
      promotionId: 126_002,
      programId: 7,
      name: "Always on",
      description: null,
      from: null,
      to: null,
      timeZone: null,
      active: true,
    },
  ]);
  expect(seen[0]?.url).toBe("/v3/members/42/promotions?page=0&size=20");
});

test("promotions are read page by page, and never by half", async () => {
  const pages = (total: number, count: number) => (seen: Seen) => {
    const page = Number(new URL(seen.url, "http://x").searchParams.get("page"));
    const [promotion] = promotionsBody().promotions;
    const rows = Math.min(20, Math.max(0, total - page * 20));
    return {
      pageDetails: { pageNumber: page, pageSize: 20, totalEntries: total, pageCount: count },
      promotions: Array.from({ length: rows }, (_, at) => ({
        ...promotion,
        promotionId: page * 20 + at + 1,
      })),
    };
  };
  const whole = await answering(pages(45, 3));
  expect(shown(await listMemberPromotions(whole.client, { customerId }))).toHaveLength(45);
  const endless = await answering(pages(10_000, 500));
  const tooMany = { kind: "unavailable", reason: "missing-part", code: null, retryable: false };
  expect(await listMemberPromotions(endless.client, { customerId })).toEqual(tooMany);
  expect(endless.seen).toHaveLength(5);
  const short = await answering({ ...promotionsBody(), pageDetails: { totalEntries: 3, pageCount: 1 } });
  expect(await listMemberPromotions(short.client, { customerId })).toEqual(badAnswer);
});

test("promotions without progress make no goals: none when there are none, else unavailable", async () => {
  const some = await answering(promotionsBody());
  const missing = { kind: "unavailable", reason: "missing-part", code: null, retryable: false };
  expect(await getMemberPromotions(some.client, { customerId })).toEqual(missing);
  const none = await answering({
    pageDetails: { totalEntries: 0, pageCount: 0 },
    memberId: 42,
    promotions: [],
  });
  expect(shown(await getMemberPromotions(none.client, { customerId }))).toEqual({ goals: [], streaks: [] });
});

test("a caller's signal reaches every endpoint", async () => {
  const { client, seen } = await answering({});
  const options = { signal: AbortSignal.abort() };
  const outcomes = await Promise.all([
    getExpirySchedule(client, { customerId }, options),
    getPromisedPoints(client, { customerId }, options),
    getSubscriptions(client, { customerId }, options),
    getMemberPromotions(client, { customerId }, options),
    generateOtp(client, { channel: "mobile", value: "1" }, options),
    validateOtp(client, { channel: "mobile", value: "1", code: "1" }, options),
  ]);
  for (const outcome of outcomes) expect(outcome).toMatchObject({ kind: "unavailable", reason: "timeout" });
  expect(seen).toEqual([]);
});
