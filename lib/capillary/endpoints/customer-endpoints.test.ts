import { describe, expect, test } from "vitest";
import type { ClientEvent, PathParams, Query } from "@/lib/capillary/calls";
import { getCustomer } from "@/lib/capillary/endpoints/get-customer";
import { getCustomerByIdentifier } from "@/lib/capillary/endpoints/get-customer-by-identifier";
import { getTargetGroups } from "@/lib/capillary/endpoints/get-target-groups";
import { getTrackers } from "@/lib/capillary/endpoints/get-trackers";
import type { Outcome } from "@/lib/capillary/outcome";
import { fakeClient } from "@/lib/capillary/test-client";
import { customerBody } from "@/lib/capillary/test-customer-bodies";
import { targetsBody, trackersBody } from "@/lib/capillary/test-goal-bodies";
import { answeredAt } from "@/lib/capillary/test-reader";

const customerId = customerBody.id;
const receivedAt = answeredAt.toISOString();

/** A client that answers every read with one outcome and remembers what was asked. */
function clientWith(answer: Outcome<unknown>) {
  const asked: { template: string; path: PathParams; query: Query; maxBytes: number | undefined }[] = [];
  const events: ClientEvent[] = [];
  const client = fakeClient(
    async (template, path, query, { maxBytes }) => {
      asked.push({ template, path, query, maxBytes });
      return answer;
    },
    (event) => events.push(event),
  );
  return { client, asked, events };
}
const ok = (value: unknown) => clientWith({ kind: "ok", value, receivedAt });
const warning = (code: number) => ({ status: false, code, message: "" });

describe("customer by id", () => {
  test("asks once and answers with the mapped customer and its time", async () => {
    const { client, asked } = ok(customerBody);
    const outcome = await getCustomer(client, { customerId, detail: "home", aheadDays: 30 });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({
      template: "/v2/customers/{customerId}",
      path: { customerId },
      query: { source: "INSTORE", gapToUpgrade: 30, gapToRenew: 30 },
    });
    expect(outcome).toMatchObject({ kind: "ok", receivedAt, value: { customerId } });
  });

  test("a survivor in the same body is an answer that says from whom", async () => {
    const { client } = ok({ ...customerBody, id: 9, warnings: [warning(8069)] });
    expect(await getCustomer(client, { customerId, detail: "home" })).toMatchObject({
      kind: "ok",
      value: { customerId: 9, mergedFrom: customerId },
    });
  });

  test("merged without a survivor is merged, not found or not", async () => {
    const { client } = ok({ warnings: [warning(8069)] });
    expect(await getCustomer(client, { customerId, detail: "home" })).toEqual({
      kind: "merged",
      survivor: null,
    });
  });

  test("somebody else's body is never shown", async () => {
    const { client, events } = ok({ ...customerBody, id: 9 });
    expect(await getCustomer(client, { customerId, detail: "home" })).toMatchObject({
      kind: "unavailable",
      reason: "bad-answer",
    });
    expect(events).toContainEqual({
      type: "drift",
      endpoint: "customer",
      shape: "customer:id-as-asked:missing",
    });
  });

  test("a failed part costs that part, not the answer", async () => {
    const { client } = ok({ ...customerBody, warnings: [warning(91002), warning(91001)] });
    const outcome = await getCustomer(client, { customerId, detail: "profile" });
    expect(outcome).toMatchObject({ kind: "ok", value: { subscriptions: null, expiry: null } });
  });

  test.each([
    [{ errors: [{ status: false, code: 8015, message: "" }] }, { kind: "not-found" }],
    [{ errors: [{ status: false, code: 8109, message: "" }] }, { kind: "erased" }],
    [{ errors: [{ status: false, code: 8069, message: "" }] }, { kind: "merged" }],
    [{}, { kind: "unavailable" }],
  ])("an error inside HTTP 200 is what it says: %j", async (body, outcome) => {
    expect(await getCustomer(ok(body).client, { customerId, detail: "home" })).toMatchObject(outcome);
  });

  test.each<Outcome<unknown>>([
    { kind: "limited", retryAfterMs: 5000 },
    { kind: "unavailable", reason: "timeout", code: null, retryable: true },
    { kind: "rejected", code: null },
  ])("a failed call is passed on: $kind", async (failure) => {
    expect(await getCustomer(clientWith(failure).client, { customerId, detail: "home" })).toEqual(failure);
  });
});

describe("customer by identifier", () => {
  test("the answer may be anybody's: the identifier decides", async () => {
    const { client, asked } = ok(customerBody);
    const outcome = await getCustomerByIdentifier(client, {
      identifiers: [{ kind: "mobile", value: "971505554821" }],
      detail: "staff",
    });
    expect(asked[0]?.query).toMatchObject({ identifierName: "mobile", identifierValue: "971505554821" });
    expect(outcome).toMatchObject({ kind: "ok", value: { customerId, mergedFrom: null, history: null } });
  });

  test.each([[[]], [[{ kind: "mobile" as const, value: "1,2" }]], [[{ kind: "email" as const, value: "" }]]])(
    "what cannot be asked is refused without a call: %j",
    async (identifiers) => {
      const { client, asked } = ok(customerBody);
      expect(await getCustomerByIdentifier(client, { identifiers, detail: "staff" })).toEqual({
        kind: "rejected",
        code: null,
      });
      expect(asked).toEqual([]);
    },
  );
});

describe("trackers and targets", () => {
  test("trackers take no parameters and may be large", async () => {
    const { client, asked } = ok(trackersBody);
    expect(await getTrackers(client, { customerId })).toMatchObject({ kind: "ok", value: { length: 2 } });
    expect(asked[0]).toEqual({
      template: "/v2/customers/{customerId}/trackers",
      path: { customerId },
      query: {},
      maxBytes: client.config.caps.largeBytes,
    });
  });

  test("an unreadable list is unavailable, not empty", async () => {
    for (const data of [undefined, null, {}, [{}]])
      expect(await getTrackers(ok({ ...trackersBody, data }).client, { customerId })).toMatchObject({
        kind: "unavailable",
      });
  });

  test.each([true, false])(
    "cycles: includeInactive=%s, switched-off milestones never",
    async (includeInactive) => {
      const { client, asked } = ok(targetsBody);
      expect(await getTargetGroups(client, { customerId, includeInactive })).toMatchObject({
        kind: "ok",
        value: { goals: { length: 2 }, streaks: { length: 1 } },
      });
      expect(asked[0]?.query).toEqual({ includeInactive, includeInactiveTargets: false });
    },
  );

  test("another member's targets are never shown", async () => {
    expect(
      await getTargetGroups(ok(targetsBody).client, { customerId: 5, includeInactive: true }),
    ).toMatchObject({
      kind: "unavailable",
      reason: "bad-answer",
    });
  });
});
