import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CardRules, sortCards, toCard } from "@/lib/loyalty/cards";
import { fitSymbology, holds, isEan13 } from "@/lib/loyalty/symbology";
import { cardFacts, now } from "@/lib/loyalty/test-facts";
import type { Symbology } from "@/lib/loyalty/view-models";

const rules: CardRules = {
  now,
  symbologyOf: () => "code128",
  fields: [
    { field: "Vehicle_Number", label: "Vehicle" },
    { field: "missing", label: "Missing" },
  ],
  labelField: "custom_card_name",
};

describe("what a card shows", () => {
  test("only allow-listed fields, under the operator's label", () => {
    const card = toCard(cardFacts(), rules);
    expect(card.fields).toEqual([{ name: "Vehicle", value: "KA01B2020" }]);
    expect(card.label).toBe("TOM");
    expect(JSON.stringify(card)).not.toContain("do not show");
  });

  test.each(["suspended", "expired", "deleted", "not-issued", "unknown"] as const)(
    "no code for a %s card",
    (status) => {
      expect(toCard(cardFacts({ status }), rules).symbology).toBeNull();
    },
  );

  test("an active card whose end has passed is expired; without an end it is not", () => {
    expect(toCard(cardFacts({ expiresOn: "2026-11-21T10:41:59Z" }), rules)).toMatchObject({
      status: "expired",
      symbology: null,
    });
    expect(toCard(cardFacts({ expiresOn: "2026-11-21" }), rules).status).toBe("active");
    expect(toCard(cardFacts({ expiresOn: null }), rules).status).toBe("active");
  });
});

test("usable cards come first, then the newest, in a fixed order", () => {
  const cards = [
    cardFacts({ id: 1, status: "suspended", issuedOn: "2026-01-01" }),
    cardFacts({ id: 2, issuedOn: "2025-01-01" }),
    cardFacts({ id: 3, issuedOn: "2026-01-01" }),
    cardFacts({ id: 4, issuedOn: "2026-01-01" }),
    cardFacts({ id: 5, issuedOn: null }),
  ];
  expect(sortCards(cards).map(({ id }) => id)).toEqual([4, 3, 2, 5, 1]);
});

describe("symbology", () => {
  test("EAN-13 needs thirteen digits and the right check digit", () => {
    expect(isEan13("4006381333931")).toBe(true);
    expect(isEan13("4006381333932")).toBe(false);
    expect(isEan13("400638133393")).toBe(false);
    expect(fitSymbology("4006381333931", "ean13")).toBe("ean13");
    expect(fitSymbology("DS034812BA", "ean13")).toBe("code128");
  });

  test("a number Code 128 cannot hold becomes a QR code", () => {
    expect(fitSymbology("بطاقة-1", "code128")).toBe("qrcode");
    expect(fitSymbology("بطاقة-1", "ean13")).toBe("qrcode");
  });

  test("the fallback always holds the number", () => {
    const wanted = fc.constantFrom<Symbology>(
      "code128",
      "qrcode",
      "ean13",
      "pdf417",
      "azteccode",
      "datamatrix",
    );
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 300, unit: "grapheme" }),
        wanted,
        (number, symbology) => {
          fc.pre(number.length <= 700);
          expect(holds(fitSymbology(number, symbology), number)).toBe(true);
        },
      ),
    );
  });
});
