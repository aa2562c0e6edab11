import { describe, expect, test } from "vitest";
import { lookupQuestion } from "@/lib/capillary/customer-query";
import { mapCustomer } from "@/lib/capillary/map-customer";
import { customerBody, programBody } from "@/lib/capillary/test-customer-bodies";
import { question, read, where } from "@/lib/capillary/test-read-customer";
import { testReader } from "@/lib/capillary/test-reader";

describe("a whole answer", () => {
  const { customer, shapes } = read();

  test("reports no shape", () => {
    expect(shapes).toEqual([]);
  });

  test("identity comes from the profile of our own source", () => {
    expect(customer?.identity).toEqual({
      firstName: "Rana",
      lastName: "Qadir",
      identifiers: customerBody.profiles[1]?.identifiers,
      channels: [
        { type: "mobile", value: "971505554821", primary: true, verified: false },
        { type: "email", value: "rana@example.com", primary: true, verified: null },
      ],
      registeredOn: "2025-09-23T12:31:51Z",
      registeredAt: null,
      lifetimePurchases: 221_351,
      extendedFields: [
        { name: "city", value: "Mumbai" },
        { name: "gender", value: "Male" },
      ],
      optIn: "in",
      doNotCall: "none",
    });
  });

  test("points, tier and partner of the programme", () => {
    expect(customer?.programs?.[0]).toMatchObject({
      programId: 973_001,
      title: "Main",
      enrolled: true,
      points: {
        spendable: 1147.25,
        lifetime: 2002,
        redeemed: 501,
        ended: 201,
        returned: 101,
        adjusted: -52,
        arriving: 41,
        delayedReturned: 4.5,
        delayedEnded: 6.5,
        ratio: 0.125,
      },
      tier: {
        name: "Coral",
        rank: 2,
        next: { name: "Opal", rank: 3 },
        top: false,
        endsOn: "2026-12-30T23:59:59Z",
        ends: "on",
        keep: { confirmed: false, by: "2026-12-30" },
      },
      partners: [{ name: "Air miles", type: "external", tierEndsOn: null, memberNumber: "456789123" }],
    });
  });

  test("the other sections", () => {
    expect(customer).toMatchObject({
      mergedFrom: null,
      history: [
        { from: "Pearl", to: "Coral", kind: "upgrade", store: "Harbour", on: "2026-01-13T14:41:26Z" },
      ],
      criteria: {
        upgrade: { basis: "CURRENT_POINTS", unit: "points", value: 5999 },
        retention: { minPurchases: null, minVisits: 8, hasDowngrade: true },
      },
      cards: [{ id: 914_001, number: "mtest00000000067003", status: "active", statusLabel: "NEW CARD" }],
      expiry: [
        { amount: 333, on: "2026-12-09T23:59:59Z" },
        { amount: 444, on: null },
      ],
      promotional: [{ amount: 71, name: "Sorry", endsOn: "2027-01-02T23:59:59Z" }],
      currencies: [{ name: "Coins", available: 15.5, arriving: 7 }],
      groups: [
        { kind: "group-program", name: "Everything", programs: ["Main"], spendable: 1149 },
        { kind: "user-group", name: "Family", programs: ["Main"], spendable: 54.5, arriving: 2.25 },
      ],
      subscriptions: [
        { channel: "SMS", priority: "TRANS", subscribed: true },
        { channel: "EMAIL", priority: "BULK", subscribed: false },
      ],
      standing: { fraud: "not-fraud", status: "Good standing" },
    });
  });

  test("names of tills and staff, scores and associations stay behind", () => {
    expect(JSON.stringify(customer)).not.toContain("till.person");
  });
});

// https://docs.capillarytech.com/reference/errors-and-warnings
describe("a warning inside HTTP 200 makes its part unavailable, never zero", () => {
  const zero = {
    loyaltyProgramDetails: [{ ...programBody, loyaltyPoints: 0, lifetimePoints: 0 }],
    expirySchedules: [],
  };

  test.each([91001, 8062])("%i: points", (code) => {
    const { customer } = read(zero, [code]);
    expect(customer?.programs?.[0]?.points).toBeNull();
    expect(customer?.programs?.[0]?.tier?.name).toBe("Coral");
    expect(customer).toMatchObject({ expiry: null, promotional: null, currencies: null, groups: null });
  });

  test("91001 beside an empty list of programmes: unavailable, not none", () => {
    expect(read({ loyaltyProgramDetails: [] }, [91001]).customer?.programs).toBeNull();
    expect(read({ loyaltyProgramDetails: [] }).customer?.programs).toEqual([]);
  });

  test("91002: subscriptions", () => {
    expect(read({}, [91002]).customer?.subscriptions).toBeNull();
  });

  test.each([91013, 91014])("%i: criteria", (code) => {
    expect(read({}, [code]).customer?.criteria).toBeNull();
  });

  test("91009 takes nothing away: it says that the survivor of a merge has answered", () => {
    expect(read({}, [91009]).customer).toEqual({ ...read().customer, merged: true });
  });

  test.each([91004, 91010, 91011, 91012, 8050, 8107])("%i takes nothing away", (code) => {
    expect(read({}, [code]).customer).toEqual(read().customer);
  });
});

describe("whose answer it is", () => {
  test.each([8069, 91009])("a merged account (%i) is its survivor, and says from whom", (code) => {
    const { customer } = read({ id: 77_000_009 }, [code]);
    expect(customer).toMatchObject({ customerId: 77_000_009, mergedFrom: 77_000_001 });
  });

  test("somebody else's answer without that warning is no answer", () => {
    const { customer, shapes } = read({ id: 77_000_009 });
    expect(customer).toBeNull();
    expect(shapes).toEqual(["customer:id-as-asked:missing"]);
  });

  test.each([undefined, null, "", -1, 0, "abc", 9.5])("without an id (%s) there is no customer", (id) => {
    expect(read({ id }).customer).toBeNull();
  });

  test("an id as text is read", () => {
    expect(read({ id: "77000001" }).customer?.customerId).toBe(77_000_001);
  });
});

describe("customers outside the programme", () => {
  const loyaltyInfo = { loyaltyType: "non_loyalty" };

  test("have no programmes, which is known; a customer inside without the part is unavailable", () => {
    expect(read({ loyaltyInfo, loyaltyProgramDetails: undefined }).customer?.programs).toEqual([]);
    expect(read({ loyaltyProgramDetails: undefined }).customer?.programs).toBeNull();
  });

  test("are told from those whose programmes an answer leaves out", () => {
    expect(read({ loyaltyInfo, loyaltyProgramDetails: undefined }).customer).toMatchObject({ outside: true });
    const { customer } = read({ loyaltyProgramDetails: [] });
    expect(customer?.programs).toEqual([]);
    expect(customer).not.toHaveProperty("outside");
  });

  test("keep what Capillary sends about one all the same", () => {
    expect(read({ loyaltyInfo }).customer?.programs).toHaveLength(1);
    expect(read({ loyaltyInfo, loyaltyProgramDetails: "x" }).customer?.programs).toBeNull();
  });
});

describe("opt-in, do-not-call, fraud", () => {
  test.each([
    ["OPTED_OUT", "out"],
    ["NONE", "none"],
    ["MAYBE", "unknown"],
    [undefined, null],
  ])("optinStatus %s is %s", (given, read_) => {
    expect(read({ optinStatus: given }).customer?.identity.optIn).toBe(read_);
  });

  test.each([
    ["NDNC", "listed"],
    ["DND", "listed"],
    ["MAYBE", "unknown"],
    [undefined, null],
  ])("ndncStatus %s is %s", (given, read_) => {
    expect(read({ ndncStatus: given }).customer?.identity.doNotCall).toBe(read_);
  });

  test("an unknown fraud status is unknown, a missing one is not 'none'", () => {
    expect(read({ fraudDetails: { status: "PURPLE" } }).customer?.standing.fraud).toBe("unknown");
    expect(read({ fraudDetails: undefined }).customer?.standing.fraud).toBeNull();
  });
});

describe("groups", () => {
  test("a user group's programmes are one entry each, never a sum", () => {
    const summary = { programTitle: "Other", loyaltyPoints: 9, lifetimePoints: 9, delayedPoints: 0 };
    const [group] = customerBody.userGroups2;
    const userGroups2 = [{ ...group, pointsSummaries: [...(group?.pointsSummaries ?? []), summary] }];
    const groups = read({ userGroups2, groupLoyaltyProgramDetails: undefined }).customer?.groups;
    expect(groups?.map(({ programs, spendable }) => [programs, spendable])).toEqual([
      [["Main"], 54.5],
      [["Other"], 9],
    ]);
  });

  test("a group without balances is named, not empty of points", () => {
    const groups = read({ userGroups2: [{ id: 1, groupName: "Club" }] }).customer?.groups;
    expect(groups?.[1]).toMatchObject({ kind: "user-group", name: "Club", spendable: null });
  });

  test("1656: groups are unavailable, the customer is not", () => {
    expect(read({}, [1656]).customer).toMatchObject({ groups: null, customerId: customerBody.id });
  });
});

describe("what was asked decides what is missing", () => {
  test("a part asked for and not sent is unavailable and counted; one not asked for is neither", () => {
    const { reader, shapes } = testReader();
    const { slabHistory: _history, ...body } = customerBody;
    const lookup = lookupQuestion(where, [{ kind: "mobile", value: "1" }], "staff").asked;
    expect(mapCustomer(body, { ...question, asked: lookup, customerId: null }, reader)?.history).toBeNull();
    expect(shapes).toEqual([]);
    expect(mapCustomer(body, question, reader)?.history).toBeNull();
    expect(shapes).toEqual(["customer:slabHistory:missing"]);
  });

  test("a brand without group programmes has none", () => {
    const none = { groupLoyaltyProgramDetails: undefined, userGroups2: undefined };
    expect(read(none).customer?.groups).toEqual([]);
  });
});
