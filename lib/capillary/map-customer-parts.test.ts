import { describe, expect, test } from "vitest";
import { cardBody, customerBody, programBody } from "@/lib/capillary/test-customer-bodies";
import { card, program, read } from "@/lib/capillary/test-read-customer";

describe("names", () => {
  const named = (firstName: unknown, lastName: unknown) =>
    read({ profiles: [{ ...customerBody.profiles[1], firstName, lastName }] }).customer?.identity;

  test.each(["*****", "R****", "", undefined, null, 5])("%s is not a name to greet with", (firstName) => {
    expect(named(firstName, "Qadir")).toMatchObject({ firstName: null, lastName: "Qadir" });
  });

  test("identifiers that Capillary masks whole are left out", () => {
    const profile = { ...customerBody.profiles[1], identifiers: [{ type: "mobile", value: "*******" }] };
    expect(read({ profiles: [profile] }).customer?.identity.identifiers).toEqual([]);
  });

  test("profiles that cannot be read are unknown, not nameless", () => {
    expect(read({ profiles: undefined }).customer?.identity.unread).toBe(true);
    expect(read({ profiles: "x" }).customer?.identity.unread).toBe(true);
    expect(read().customer?.identity).not.toHaveProperty("unread");
  });

  test("a store that registered the customer is named, a till is not", () => {
    const attributionV2 = {
      createDate: "2025-09-23T12:31:51Z",
      createdBy: { type: "STORE", name: "Harbour" },
    };
    const loyaltyInfo = { ...customerBody.loyaltyInfo, attributionV2 };
    expect(read({ loyaltyInfo }).customer?.identity.registeredAt).toBe("Harbour");
  });
});

describe("tiers", () => {
  test("next rank -1 or an empty next name is the top", () => {
    expect(program({ nextSlab: "", nextSlabSerialNumber: -1 })?.tier).toMatchObject({
      top: true,
      next: null,
    });
    expect(program({ nextSlab: "Ghost", nextSlabSerialNumber: -1 })?.tier).toMatchObject({
      top: true,
      next: null,
    });
    expect(program({ nextSlab: undefined, nextSlabSerialNumber: undefined })?.tier).toMatchObject({
      top: false,
      next: null,
    });
  });

  test("no tiers is none of the fields, or empty ones; the name alone missing is unavailable", () => {
    const gone = {
      currentSlab: undefined,
      slabSNo: undefined,
      slabExpiryDate: undefined,
      currentSlabDescription: undefined,
    };
    const next = { nextSlab: undefined, nextSlabSerialNumber: undefined, nextSlabDescription: undefined };
    expect(program({ ...gone, ...next })?.tier).toMatchObject({ name: null, rank: null, next: null });
    const none = { currentSlab: "", slabSNo: 0, nextSlab: null, nextSlabSerialNumber: null };
    expect(program(none)?.tier).toMatchObject({ name: null, rank: null, next: null });
    expect(program({ currentSlab: undefined })?.tier).toBeNull();
    expect(program({ currentSlab: { name: "Coral" } })?.tier).toBeNull();
  });

  test("a century ahead is never; an unreadable date is unknown", () => {
    expect(program({ slabExpiryDate: "2125-03-26T23:59:59Z" })?.tier).toMatchObject({
      ends: "never",
      endsOn: null,
    });
    expect(program({ slabExpiryDate: "soon" })?.tier).toMatchObject({ ends: "unknown", endsOn: null });
    expect(program({ slabExpiryDate: undefined })?.tier?.ends).toBe("unknown");
  });

  test("the ISO twin comes before the old field", () => {
    const both = { slabExpiryDate: "2026-12-30", slabExpiryDateISO: "2026-12-30T23:59:59+05:30" };
    expect(program(both)?.tier?.endsOn).toBe("2026-12-30T23:59:59+05:30");
  });

  test("loyaltyId -1 is not enrolled, beside whatever tier and gap come along", () => {
    const facts = program({ loyaltyId: -1 });
    expect(facts?.enrolled).toBe(false);
    expect(facts?.tier?.reach).toHaveLength(2);
  });

  test("gapToRenew, the user group's name of the block, is read too", () => {
    const { gapToRenewSummary } = programBody;
    expect(program({ gapToRenewSummary: undefined, gapToRenew: gapToRenewSummary })?.tier?.keep?.by).toBe(
      "2026-12-30",
    );
  });
});

describe("points", () => {
  test("spendable is loyaltyPoints, not totalAvailablePoints", () => {
    expect(program({ loyaltyPoints: 5, totalAvailablePoints: 4005 })?.points?.spendable).toBe(5);
    expect(program({ loyaltyPoints: undefined })?.points).toBeNull();
  });

  test.each([-5, 1e18, "many", null, { value: 5 }])("a balance of %j is no balance", (loyaltyPoints) => {
    expect(program({ loyaltyPoints })?.points).toBeNull();
  });

  test("only adjusted may be negative", () => {
    expect(program({ redeemed: -1, adjusted: -9 })?.points).toMatchObject({ redeemed: null, adjusted: -9 });
  });

  test("a ratio of 0 is no ratio", () => {
    expect(program({ programPointsToCurrencyRatio: 0 })?.points?.ratio).toBeNull();
  });
});

describe("cards", () => {
  // true on all ordinary active cards of https://docs.capillarytech.com/reference/get-customer-details-v2
  test("transactionNotAllowed says nothing", () => {
    expect(card({ transactionNotAllowed: true })?.status).toBe(
      card({ transactionNotAllowed: false })?.status,
    );
  });

  test("a card without statusInfo is active only where activeAndDigital says so", () => {
    expect(card({ statusInfo: undefined })?.status).toBe("active");
    expect(card({ statusInfo: undefined, activeAndDigital: false })?.status).toBe("unknown");
  });

  test("an unknown status is unknown, in the brand's own word", () => {
    expect(card({ statusInfo: { status: "FROZEN", label: "On ice" } })).toMatchObject({
      status: "unknown",
      statusLabel: "On ice",
    });
  });

  test("a number sent as a number is not trusted: leading zeros would be gone", () => {
    expect(read({ cardDetails: [{ ...cardBody, cardNumber: 67003 }] }).customer?.cards).toBeNull();
  });

  test("one unreadable card makes the wallet unavailable, not shorter", () => {
    expect(read({ cardDetails: [cardBody, { cardId: 5 }] }).customer?.cards).toBeNull();
    expect(read({ cardDetails: [] }).customer?.cards).toEqual([]);
  });

  test("series ids come as number or text; no end is null", () => {
    expect(card({ seriesId: "214" })?.series.id).toBe("214");
    expect(card({ expiryDate: "2126-01-01" })?.expiresOn).toBeNull();
  });
});

describe("tier history", () => {
  const changes = (...list: Record<string, unknown>[]) =>
    read({ slabHistory: list.map((each) => ({ ...customerBody.slabHistory[0], ...each })) }).customer
      ?.history;

  // Published bug: changedOn is local time labelled UTC. https://docs.capillarytech.com/reference/get-customer-details-v2
  test("changedOnISO comes before changedOn", () => {
    expect(changes({ changedOnISO: "2026-01-13T14:41:26+05:30" })?.[0]?.on).toBe("2026-01-13T14:41:26+05:30");
  });

  test("v1.1's RENEW is a renewal, anything else is unknown", () => {
    expect(
      changes({ type: "RENEW" }, { type: "RENEWAL" }, { type: "SIDEWAYS" })?.map(({ kind }) => kind),
    ).toEqual(["renewal", "renewal", "unknown"]);
  });

  test("an entry without toTierExpiryDate or notes is whole", () => {
    expect(changes({ notes: undefined })?.[0]).not.toHaveProperty("notes");
  });
});

describe("words that no page lists", () => {
  test("are told once by their place, never with the word itself, and cost nothing else", () => {
    const { customer, shapes } = read({
      optinStatus: "MAYBE-SOON",
      cardDetails: [{ ...cardBody, type: "WEARABLE-X", statusInfo: { status: "ON-THE-WAY" } }],
      fraudDetails: { status: "" },
    });
    expect(customer?.identity.optIn).toBe("unknown");
    expect(customer?.cards).toMatchObject([
      { type: "unknown", status: "unknown", number: cardBody.cardNumber },
    ]);
    expect(shapes).toEqual([
      "customer:optinStatus:new-word",
      "customer:cardDetails[].type:new-word",
      "customer:cardDetails[].statusInfo.status:new-word",
    ]);
  });
});
