import { expect, test } from "vitest";
import type { Query } from "@/lib/capillary/calls";
import type { CustomerIdentifier } from "@/lib/capillary/customer-query";
import { getCurrencies } from "@/lib/capillary/endpoints/get-currencies";
import type { Outcome } from "@/lib/capillary/outcome";
import { fakeClient } from "@/lib/capillary/test-client";
import { customerBody } from "@/lib/capillary/test-customer-bodies";
import { answeredAt } from "@/lib/capillary/test-reader";

const customerId = customerBody.id;
const receivedAt = answeredAt.toISOString();
const mobile: CustomerIdentifier = { kind: "mobile", value: "918000000051" };
const email: CustomerIdentifier = { kind: "email", value: "a@b.example" };

/** A look-up that knows answers by identifier and remembers what was asked. */
function lookupWith(answers: Record<string, Outcome<unknown>>) {
  const asked: Query[] = [];
  const client = fakeClient(async (_template, _path, query) => {
    asked.push(query);
    return answers[String(query.identifierValue)] ?? { kind: "not-found", code: 8015 };
  });
  return { asked, read: () => getCurrencies(client, { customerId, identifiers: [mobile, email] }) };
}
const ok = (value: unknown): Outcome<unknown> => ({ kind: "ok", value, receivedAt });

test("one identifier that finds the customer is one call, for nothing but their currencies", async () => {
  const { asked, read } = lookupWith({ [mobile.value]: ok(customerBody) });
  expect(await read()).toMatchObject({ kind: "ok", receivedAt, value: [{ name: "Coins", available: 15.5 }] });
  expect(asked).toEqual([
    {
      source: "INSTORE",
      accountId: null,
      identifierName: "mobile",
      identifierValue: mobile.value,
      embed: "alternateCurrencies",
    },
  ]);
});

test.each<[string, Outcome<unknown> | undefined]>([
  ["finds nobody (8015)", undefined],
  ["finds somebody who shares it", ok({ ...customerBody, id: customerId + 1 })],
  ["finds an erased account", { kind: "erased" }],
])("an identifier that %s is passed over for the next", async (_, first) => {
  const { asked, read } = lookupWith({
    ...(first ? { [mobile.value]: first } : {}),
    [email.value]: ok(customerBody),
  });
  expect(await read()).toMatchObject({ kind: "ok", value: [{ name: "Coins" }] });
  expect(asked.map(({ identifierName }) => identifierName)).toEqual(["mobile", "email"]);
});

test("a call that failed is a failure, and not taken for nobody", async () => {
  const down = { kind: "unavailable", reason: "upstream", code: null, retryable: true } as const;
  const { asked, read } = lookupWith({ [mobile.value]: down });
  expect(await read()).toEqual(down);
  expect(asked).toHaveLength(1);
});

test("nobody by any identifier is said as such, and an answer without the part is not none", async () => {
  expect(await lookupWith({}).read()).toEqual({ kind: "not-found", code: null });
  const without = ok({ ...customerBody, alternateCurrencyDetails: undefined });
  expect(await lookupWith({ [mobile.value]: without }).read()).toMatchObject({ kind: "unavailable" });
});
