import { expect, test } from "vitest";
import { generateOtp } from "@/lib/capillary/endpoints/generate-otp";
import { validateOtp } from "@/lib/capillary/endpoints/validate-otp";
import { answering, badAnswer, shown } from "@/lib/capillary/test-answering";

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
