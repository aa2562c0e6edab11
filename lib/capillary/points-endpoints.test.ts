import { expect, test } from "vitest";
import type { CapillaryClient } from "@/lib/capillary/client";
import { generateOtp } from "@/lib/capillary/endpoints/generate-otp";
import { getExpirySchedule } from "@/lib/capillary/endpoints/get-expiry-schedule";
import { getMemberPromotions } from "@/lib/capillary/endpoints/get-member-promotions";
import { getPromisedPoints } from "@/lib/capillary/endpoints/get-promised-points";
import { getSubscriptions } from "@/lib/capillary/endpoints/get-subscriptions";
import { listMemberPromotions } from "@/lib/capillary/endpoints/list-member-promotions";
import { validateOtp } from "@/lib/capillary/endpoints/validate-otp";
import { answering, badAnswer, shown } from "@/lib/capillary/test-answering";
import { expiryBody, promisedBody, promotionsBody, subscriptionsBody } from "@/lib/capillary/test-answers";

const customerId = 42;

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
