import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseAmount, parseCount, parseFlag, parseId, parseText } from "@/lib/capillary/numbers";

describe("amounts", () => {
  test("numbers as numbers and as the strings of the ledger", () => {
    expect(parseAmount(350.5)).toBe(350.5);
    expect(parseAmount("350.000")).toBe(350);
    expect(parseAmount("-12.5")).toBe(-12.5);
    expect(Object.is(parseAmount("-0"), 0)).toBe(true);
  });

  test.each([
    "",
    " ",
    "1,234.50",
    "1e3",
    "0x10",
    "NaN",
    "Infinity",
    "12abc",
    "--1",
    null,
    undefined,
    true,
    [],
    {},
    [5],
  ])("%j is not an amount", (value) => {
    expect(parseAmount(value)).toBeNull();
  });

  test("thirteen digits are a balance, to the hundredth; fourteen are a fault", () => {
    expect(parseAmount(9_999_999_999_999)).toBe(9_999_999_999_999);
    expect(parseAmount("9876543210123.25")).toBe(9_876_543_210_123.25);
    expect(parseAmount(1e13)).toBeNull();
    expect(parseAmount(-1e13)).toBeNull();
    expect(parseAmount("999999999999999999")).toBeNull();
    expect(parseAmount(Number.NaN)).toBeNull();
    expect(parseAmount(Number.POSITIVE_INFINITY)).toBeNull();
  });

  test("a count below zero is not a count", () => {
    expect(parseCount(-0.001)).toBeNull();
    expect(parseCount("0")).toBe(0);
  });

  test("whatever comes, an amount is finite and in range", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const amount = parseAmount(value);
        if (amount !== null) expect(Math.abs(amount)).toBeLessThan(1e13);
      }),
    );
  });
});

test("ids come as number, text or text with a decimal (promotion benefits send 113336.0)", () => {
  expect([973, "973", "113336.0", -1].map(parseId)).toEqual([973, 973, 113336, -1]);
  expect([9.5, "9.5", "f385f258", 2 ** 53, "", null, true].map(parseId)).toEqual(Array(7).fill(null));
});

test("truth comes as truth or as a word (v1.1)", () => {
  expect([true, "true", "FALSE", false].map(parseFlag)).toEqual([true, true, false, false]);
  expect([1, "yes", "", null, {}].map(parseFlag)).toEqual(Array(5).fill(null));
});

test("text is trimmed, empty text is none, numbers are not text", () => {
  expect([" Coral ", "", "  ", 5, null].map(parseText)).toEqual(["Coral", null, null, null, null]);
});

test("what a program writes for nothing is not a name, a person called Null is", () => {
  expect(["null", "undefined", "NaN", "Null"].map(parseText)).toEqual([null, null, null, "Null"]);
});
