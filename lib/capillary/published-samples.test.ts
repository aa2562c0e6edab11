import { expect, test } from "vitest";
import type { CapillaryClient } from "@/lib/capillary/client";
import { generateOtp } from "@/lib/capillary/endpoints/generate-otp";
import { getExpirySchedule } from "@/lib/capillary/endpoints/get-expiry-schedule";
import { getLedger } from "@/lib/capillary/endpoints/get-ledger";
import { getPromisedPoints } from "@/lib/capillary/endpoints/get-promised-points";
import { getSubscriptions } from "@/lib/capillary/endpoints/get-subscriptions";
import { listMemberPromotions } from "@/lib/capillary/endpoints/list-member-promotions";
import { validateOtp } from "@/lib/capillary/endpoints/validate-otp";
import { haveSamples, openSamples } from "@/lib/capillary/test-samples";
import { json, startHttp, testClient } from "@/lib/capillary/test-upstream";

/** Payloads of the public reference, where they lie beside the project; expectations are written by hand. */
const samples = openSamples("others");
const sample = (name: string) => samples.text(name);
const customerId = 1;

async function over<T>(body: string, ask: (client: CapillaryClient) => Promise<T>): Promise<T> {
  const far = await startHttp((_seen, response) => json(response, body));
  return ask(testClient(far.origin).client);
}

const cases: [string, (client: CapillaryClient) => Promise<unknown>, unknown][] = [
  [
    "points.get-points-expiry-schedule.response",
    (client) => getExpirySchedule(client, { customerId }),
    [{ programId: 973, amount: 5140, on: null, type: "customer_promotions" }],
  ],
  [
    "hand.points.expiry-schedule-by-email",
    (client) => getExpirySchedule(client, { customerId }),
    [
      { programId: 973, amount: 331.9, on: "2026-06-11T00:00:00Z", type: "customer_promotions" },
      { programId: 973, amount: 5000, on: null, type: "customer_promotions" },
    ],
  ],
  [
    "points.get-points-conversion-schedule",
    (client) => getPromisedPoints(client, { customerId }),
    [390, 130, 130, 390].map((amount) => ({ programId: 2199, amount, on: "2022-04-10" })),
  ],
  [
    "points.get-points-conversion-schedule.2",
    (client) => getPromisedPoints(client, { customerId }),
    [
      [2199, 390, "10"],
      [1933, 300, "08"],
      [2199, 130, "10"],
      [2199, 130, "10"],
      [2199, 180, "09"],
      [1933, 100, "08"],
      [2199, 60, "09"],
      [2199, 180, "09"],
      [2199, 390, "10"],
      [2199, 60, "09"],
      [1933, 100, "08"],
    ].map(([programId, amount, day]) => ({ programId, amount, on: `2022-04-${day}` })),
  ],
  [
    "points.get-ledger-information",
    (client) => getLedger(client, { customerId, page: 0, pageSize: 10 }),
    {
      page: 0,
      pageCount: 1,
      total: 2,
      entries: [
        { id: "508308379", on: "2023-06-21T13:34:16Z", amount: 350 },
        { id: "508308319", on: "2023-06-21T13:32:44Z", amount: 100 },
      ].map((entry) => ({
        ...entry,
        kind: "earned",
        event: "AllocateGoodwillPoints",
        programId: 469,
        programName: "Default Program",
        balance: null,
        place: "test",
        detail: null,
      })),
    },
  ],
  [
    "customer-v2.get-subscription-details.sample-response",
    (client) => getSubscriptions(client, { customerId }),
    [
      { channel: "EMAIL", priority: "TRANS", subscribed: true },
      { channel: "SMS", priority: "TRANS", subscribed: true },
      { channel: "EMAIL", priority: "BULK", subscribed: true },
      { channel: "SMS", priority: "BULK", subscribed: true },
    ],
  ],
  [
    "otp.validate-otp.sample-success-response",
    (client) => validateOtp(client, { channel: "email", value: "tom.sawyer@example.com", code: "A2WX11I" }),
    true,
  ],
  [
    "otp.validate-otp.sample-failure-response",
    (client) => validateOtp(client, { channel: "email", value: "tom.sawyer@example.com", code: "0" }),
    false,
  ],
];

test.skipIf(!haveSamples).each(cases)("%s is read as published", async (name, ask, value) => {
  expect(await over(sample(name), ask)).toMatchObject({ kind: "ok", value });
});

test.skipIf(!haveSamples)(
  "the promotions sample is two of 37: a part is not shown as the whole",
  async () => {
    const body = sample("hand.promotions.list-member-promotions");
    const ask = (client: CapillaryClient) => listMemberPromotions(client, { customerId });
    expect(await over(body, ask)).toMatchObject({ kind: "unavailable" });
    const whole = JSON.parse(body);
    whole.pageDetails = { ...whole.pageDetails, totalEntries: 2, pageCount: 1 };
    expect(await over(JSON.stringify(whole), ask)).toMatchObject({
      kind: "ok",
      value: [
        {
          promotionId: 126_779,
          programId: 973,
          name: "UAT ULP - Updating enrolment type using API",
          from: "2026-03-18T06:11:00Z",
          to: "2026-03-19T06:11:59Z",
          timeZone: "Indian/Maldives",
          active: true,
        },
        {
          promotionId: 126_635,
          programId: 973,
          name: "Single Activity Promotion2",
          from: "2026-03-01T05:11:00Z",
          to: "2026-03-31T05:11:59Z",
          timeZone: "Asia/Kolkata",
          active: true,
        },
      ],
    });
  },
);

test.skipIf(!haveSamples)("the code that could not be made is refused with its code", async () => {
  const ask = (client: CapillaryClient) => generateOtp(client, { channel: "mobile", value: "1" });
  const outcome = await over(sample("otp.generate-otp.sample-response"), ask);
  expect(outcome).toEqual({ kind: "rejected", code: 600 });
});

test.skipIf(!haveSamples)("our requests for a code have the fields of the published ones", async () => {
  const far = await startHttp((_seen, response) =>
    json(response, { createdId: 1, entity: true, warnings: [] }),
  );
  const { client } = testClient(far.origin);
  const keysOf = (text: string) => Object.keys(JSON.parse(text));
  await generateOtp(client, { channel: "mobile", value: "911234567896" });
  await validateOtp(client, { channel: "email", value: "tom.sawyer@example.com", code: "A2WX11I" });
  const [generate = "", validate = ""] = far.seen.map(({ body }) => body);
  const published = keysOf(sample("otp.generate-otp.request-sms")).filter((name) => name !== "template");
  expect(keysOf(generate)).toEqual(published);
  expect(keysOf(validate).sort()).toEqual(
    keysOf(sample("otp.validate-otp.request-sample-post-request")).sort(),
  );
});

test.skipIf(!haveSamples)("the published token is used for the seconds it names", async () => {
  const far = await startHttp((seen, response) =>
    json(response, seen.url.startsWith("/v3/oauth") ? sample("auth.oauth.sample-response") : "{}"),
  );
  const { client } = testClient(far.origin, { auth: { kind: "oauth", key: "k", secret: "s" } });
  const path = "/v2/customers/{customerId}/trackers";
  const ask = () => client.get(path, { customerId }, {}, { endpoint: "trackers" });
  expect((await ask()).kind).toBe("ok");
  expect((await ask()).kind).toBe("ok");
  expect(far.seen.filter(({ url }) => url.startsWith("/v3/oauth"))).toHaveLength(1);
  const token: unknown = JSON.parse(sample("auth.oauth.sample-response")).data.accessToken;
  expect(far.seen.at(-1)?.headers["x-cap-api-oauth-token"]).toBe(token);
});

test.skipIf(!haveSamples)("the published errors of the other calls are understood", async () => {
  const ask = (client: CapillaryClient) => getSubscriptions(client, { customerId });
  expect(await over(sample("customer-v2.get-v2-customers-customerid-trackers.2"), ask)).toEqual({
    kind: "not-found",
    code: 8015,
  });
  expect(await over(sample("targets.get-active-targets.error-invalid-user-id"), ask)).toEqual({
    kind: "not-found",
    code: 310_011,
  });
  expect(
    await over(
      sample("promotions.get-promotion-benefits-for-customer.customer-not-found-with-provided-i"),
      ask,
    ),
  ).toEqual({ kind: "not-found", code: 8015 });
});

test.skipIf(!haveSamples)("the other endpoints were given every payload of theirs", () => {
  expect(samples.unread()).toEqual([]);
  console.info(`samples: ${samples.count()} read by the other endpoints, 0 skipped`);
});
