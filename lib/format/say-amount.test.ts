import { describe, expect, it } from "vitest";
import { petalWords } from "@/lib/format/example-words";
import { sayAmount, sayDoneOf, sayMoney, sayPoints, saySigned } from "@/lib/format/say-amount";
import { plain, testSpeech } from "@/lib/format/test-speech";

const en = testSpeech();

describe("amounts", () => {
  it("have the decimals of their programme", () => {
    const petals = testSpeech("en", petalWords);
    expect(sayPoints(12.345, petals, 1)).toBe("12.35");
    expect(sayPoints(12.345, petals, 7)).toBe("12");
    expect(sayPoints(12.345, en, null)).toBe("12");
  });

  it("say money with its currency, whole amounts without decimals", () => {
    expect(plain(sayMoney({ amount: 640, currency: "AED" }, en))).toBe("AED 640");
    expect(plain(sayMoney({ amount: 958.27, currency: "AED" }, en))).toBe("AED 958.27");
    expect(plain(sayMoney({ amount: 640, currency: null }, en))).toBe("640");
  });

  it("keep the sign in front, in right-to-left text too", () => {
    expect(saySigned(1_420, en)).toBe("\u200e+1,420");
    expect(saySigned(-5_000, testSpeech("ar"))).toBe("\u200e−5,000");
    expect(saySigned(0, en)).toBe("\u200e0");
  });

  it("stay whole at ten digits", () => {
    expect(sayAmount({ value: 1_000_000_000, unit: "points", unitName: null }, en)).toBe(
      "1,000,000,000 points",
    );
  });

  it("say the unit of done and target once", () => {
    const money = { value: 1_860, unit: "money", unitName: null } as const;
    expect(plain(sayDoneOf(money, 2_500, en))).toBe("AED 1,860 of 2,500");
    expect(sayDoneOf({ value: 5, unit: "visits", unitName: null }, 8, en)).toBe("5 of 8");
  });
});
