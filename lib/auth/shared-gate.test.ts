import "@/lib/auth/test-env";
import { afterEach, expect, it, vi } from "vitest";
import { findMember, findMemberBy } from "@/lib/auth/find-member";
import type { Identifier } from "@/lib/auth/identifier";
import { guardedCall } from "@/lib/capillary/guard/guarded-call";
import type { Outcome } from "@/lib/capillary/outcome";
import type { Customer } from "@/lib/loyalty/customer";

const asked = vi.hoisted(() => ({
  lookups: 0,
  answer: { kind: "not-found", code: 8015 } as Outcome<Customer>,
}));
vi.mock("@/lib/capillary/instance", () => ({ capillary: () => ({}) }));
vi.mock("@/lib/capillary/endpoints/get-customer-by-identifier", () => ({
  getCustomerByIdentifier: async () => {
    asked.lookups += 1;
    return asked.answer;
  },
}));

const identifier: Identifier = {
  kind: "mobile",
  candidates: ["911234512345", "1234512345"],
  key: "1234512345",
  country: null,
};

afterEach(() => {
  vi.useRealTimers();
  asked.lookups = 0;
});

it("a 429 met anywhere keeps signing in from calling too, until its time is up", async () => {
  vi.useFakeTimers({ toFake: ["performance", "setTimeout", "clearTimeout"] });
  const limited = async (): Promise<Outcome<true>> => ({ kind: "limited", retryAfterMs: 5_000 });
  await guardedCall({ source: "otp", owner: "a till", priority: 0 }, limited);
  expect(await findMember(identifier)).toEqual({ kind: "unavailable" });
  expect(await findMemberBy("externalId", "MPQSP100")).toEqual({ kind: "unavailable" });
  expect(asked.lookups).toBe(0);
  await vi.advanceTimersByTimeAsync(5_001);
  expect(await findMember(identifier)).toEqual({ kind: "none" });
  expect(asked.lookups).toBe(2);
});

it("a 429 met while signing in closes the gate for everybody else", async () => {
  asked.answer = { kind: "limited", retryAfterMs: 60_000 };
  expect(await findMember(identifier)).toEqual({ kind: "unavailable" });
  const other = vi.fn(async (): Promise<Outcome<true>> => ({ kind: "ok", value: true, receivedAt: "" }));
  expect(await guardedCall({ source: "otp", owner: "x", priority: 0 }, other)).toMatchObject({
    kind: "limited",
  });
  expect(other).not.toHaveBeenCalled();
});
