import { expect, test } from "vitest";
import { inspectAnswer, inspectCustomer } from "@/lib/capillary/inspect";
import { customerBody, programBody } from "@/lib/capillary/test-customer-bodies";
import { answeredAt } from "@/lib/capillary/test-reader";

test("gaps count as supplied when their part is there, even an empty one; a row without a tier counts for nothing", () => {
  const { upgradeStrategies: _up, gapToRenewSummary: _keep, ...bare } = programBody;
  const gaps = (...rows: object[]) =>
    inspectCustomer({ ...customerBody, loyaltyProgramDetails: rows }, answeredAt).gaps;
  expect(gaps(programBody)).toEqual({ tiers: 1, upgrade: 1, renewal: 1 });
  expect(gaps(bare)).toEqual({ tiers: 1, upgrade: 0, renewal: 0 });
  expect(gaps({ ...bare, upgradeStrategies: [] })).toEqual({ tiers: 1, upgrade: 1, renewal: 0 });
  // A published answer names the renewal part like its parameter.
  expect(gaps({ ...bare, gapToRenew: {} })).toEqual({ tiers: 1, upgrade: 0, renewal: 1 });
  expect(gaps({ programId: 1, upgradeStrategies: [] })).toEqual({ tiers: 0, upgrade: 0, renewal: 0 });
});

test("names and contacts as stars are counted, empty ones are not", () => {
  const profile = {
    firstName: "*****",
    lastName: "",
    identifiers: [{ type: "mobile", value: "*****" }],
    commChannels: [{ type: "email", value: "r***@example.com" }, { type: "mobile" }],
  };
  expect(inspectCustomer({ profiles: [profile] }, answeredAt).personal).toEqual({ seen: 3, masked: 3 });
  expect(inspectCustomer(customerBody, answeredAt).personal.masked).toBe(0);
});

test("far dates and offsets are counted by field and kind; nothing of a value is kept", () => {
  const { farDates, offsets, names } = inspectAnswer(customerBody, answeredAt);
  expect(farDates.get("partnerTierExpiryDate")).toBe(1);
  expect(farDates.get("valueValidUpto")).toBe(1);
  expect(offsets.get("Z")).toBeGreaterThan(5);
  expect(offsets.get("")).toBe(2);
  expect(
    inspectAnswer(["2022-11-25T21:45:05.000IST", "2022-11-25T21:45:05+0530"], answeredAt).offsets,
  ).toEqual(new Map([["+05:30", 2]]));
  expect([...names]).not.toContain("Rana");
});

test("the brand's own field names are not looked at", () => {
  const { names } = inspectAnswer(customerBody, answeredAt);
  expect(names.has("extendedFields")).toBe(true);
  expect(names.has("city")).toBe(false);
  expect(names.has("custom_card_name")).toBe(false);
});

test("keys that are somebody's number or address are no field names", () => {
  const body = {
    "971505554821": {},
    u98765: 1,
    "rana@example.com": 1,
    slabSNo: 1,
    ug2Limit: 2,
    "two words": 1,
  };
  expect([...inspectAnswer(body, answeredAt).names]).toEqual(["slabSNo", "ug2Limit"]);
});

test.each([null, 5, "text", [], [[]], { loyaltyProgramDetails: 5, profiles: {} }])(
  "%j is looked at without harm",
  (body) => {
    expect(inspectCustomer(body, answeredAt)).toMatchObject({
      personal: { seen: 0, masked: 0 },
      gaps: { tiers: 0, upgrade: 0, renewal: 0 },
    });
  },
);
