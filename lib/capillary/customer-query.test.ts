import { describe, expect, test } from "vitest";
import { customerQuestion, lookupQuestion } from "@/lib/capillary/customer-query";

const where = { source: "INSTORE", accountId: null };

describe("one call for all member screens", () => {
  test.each(["home", "progress", "profile"] as const)("%s asks what member asks", (detail) => {
    expect(customerQuestion(where, detail, 0)).toEqual(customerQuestion(where, "member", 0));
  });

  test("mlp comes with both gaps, and the gap's day is the one asked for", () => {
    const { query } = customerQuestion(where, "progress", 30);
    expect(String(query.embed).split(",")).toContain("mlp");
    expect(query).toMatchObject({ gapToUpgrade: 30, gapToRenew: 30, slabHistory: true });
  });

  test("fraud status is asked for staff only", () => {
    expect(customerQuestion(where, "member", 0).query).not.toHaveProperty("includedFraudDetails");
    expect(customerQuestion(where, "staff", 0).query).toMatchObject({ includedFraudDetails: true });
  });

  test("a look ahead asks for tiers and gaps alone", () => {
    expect(customerQuestion(where, "ahead", 30).query).toEqual({
      source: "INSTORE",
      accountId: null,
      embed: "mlp",
      gapToUpgrade: 30,
      gapToRenew: 30,
    });
  });

  test.each(["gapDetails", "customerImage", "associatedImages", "fleetParentDetails"])(
    "%s is never asked for",
    (name) => {
      const asked = [customerQuestion(where, "staff", 0), lookupQuestion(where, [], "staff")];
      expect(JSON.stringify(asked)).not.toContain(name);
    },
  );
});

// https://docs.capillarytech.com/reference/get-customer-details
describe("look-up", () => {
  test("several identifiers go as lists in the same order", () => {
    const { query } = lookupQuestion(
      { source: "WECHAT", accountId: "acc" },
      [
        { kind: "email", value: "a@b.example" },
        { kind: "mobile", value: "915795008395" },
        { kind: "externalId", value: "MPQSP100" },
      ],
      "staff",
    );
    expect(query).toMatchObject({
      source: "WECHAT",
      accountId: "acc",
      identifierName: "email,mobile,externalId",
      identifierValue: "a@b.example,915795008395,MPQSP100",
    });
  });

  test("alternate currencies and customer status are asked for here only", () => {
    for (const name of ["alternateCurrencies", "customerStatus"]) {
      expect(lookupQuestion(where, [], "staff").query.embed).toContain(name);
      expect(customerQuestion(where, "staff", 0).query.embed).not.toContain(name);
    }
  });
});
