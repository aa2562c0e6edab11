import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { identifierCandidates } from "@/lib/auth/identifier";

function candidates(text: string, country = "IN") {
  const reading = identifierCandidates(text, country);
  return reading.ok ? reading.identifier.candidates : reading.rule;
}

describe("a number becomes at most three digit strings, as given first", () => {
  it.each([
    ["1234512345", ["1234512345", "911234512345"]],
    ["12345 12345", ["1234512345", "911234512345"]],
    ["01234512345", ["01234512345", "911234512345", "1234512345"]],
    ["+91 12345 12345", ["911234512345", "1234512345"]],
    ["+91 (0) 12345-12345", ["9101234512345", "911234512345", "1234512345"]],
    ["0091 12345.12345", ["911234512345", "1234512345"]],
    ["911234512345", ["911234512345", "1234512345"]],
    ["919988221100", ["919988221100", "9988221100"]],
    ["9123456789", ["9123456789", "919123456789"]],
    ["１２３４５　１２３４５", ["1234512345", "911234512345"]],
    ["١٢٣٤٥١٢٣٤٥", ["1234512345", "911234512345"]],
    ["\u202a+91 12345\u00a012345\u202c", ["911234512345", "1234512345"]],
    ["+1 998 654 2387", ["19986542387"]],
    ["12341234", ["12341234", "9112341234"]],
    ["123456789012345", ["123456789012345"]],
  ])("%s", (text, expected) => {
    expect(candidates(text)).toEqual(expected);
  });

  it("reads a number as the store's country writes it", () => {
    expect(candidates("050 123 4821", "AE")).toEqual(["0501234821", "971501234821", "501234821"]);
    expect(candidates("+971 50 123 4821", "AE")).toEqual(["971501234821", "501234821"]);
    expect(candidates("07400 123456", "GB")).toEqual(["07400123456", "447400123456", "7400123456"]);
  });

  it("has only the digits as given for a country nobody knows", () => {
    expect(candidates("1234512345", "ZZ")).toEqual(["1234512345"]);
  });
});

describe("an e-mail is lower-cased and has exactly one @", () => {
  it.each([
    [" Bubalus@Example.COM ", ["bubalus@example.com"]],
    ["ＡＢ@example.com", ["ab@example.com"]],
    ["a@b@c", "exactly-one-at"],
    ["@example.com", "email-shape"],
    ["a b@example.com", "email-shape"],
    [`${"a".repeat(250)}@example.com`, "email-shape"],
  ])("%s", (text, expected) => {
    expect(candidates(text)).toEqual(expected);
  });
});

describe("what cannot be read names its rule", () => {
  it.each([
    ["", "empty"],
    ["   ", "empty"],
    ["12345a7890", "letters-in-number"],
    ["DS034812BA", "letters-in-number"],
    ["++9112345", "letters-in-number"],
    ["12345", "too-few-digits"],
    ["+12345", "too-few-digits"],
    ["1234567890123456", "too-many-digits"],
  ])("%j", (text, rule) => {
    expect(candidates(text)).toBe(rule);
  });

  it("never throws and never gives more than three candidates, whatever is typed", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.constantFrom("IN", "AE", "GB", "IT", "ZZ", ""),
        (text, country) => {
          const found = candidates(text, country);
          expect(typeof found === "string" || (found.length >= 1 && found.length <= 3)).toBe(true);
        },
      ),
      { seed: 7, numRuns: 500 },
    );
  });
});

const fullWidth = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

it("2,000 spellings of one number are one limiter key", () => {
  const mobile = fc.integer({ min: 1_000_000_000, max: 9_999_999_999 }).map(String);
  const prefix = fc.constantFrom("", "0", "+91", "0091", "91", "+91 (0)", "+91-0", "+ 91 ");
  const gaps = fc.array(fc.constantFrom("", " ", "-", ".", "–", "\u00a0", "(", ")", "\u200e"), {
    minLength: 10,
    maxLength: 10,
  });
  fc.assert(
    fc.property(mobile, prefix, gaps, fc.boolean(), (number, lead, between, wide) => {
      const spelled = lead + [...number].map((digit, index) => digit + (between[index] ?? "")).join("");
      const reading = identifierCandidates(wide ? fullWidth(spelled) : spelled, "IN");
      expect(reading.ok && reading.identifier.key).toBe(`91${number}`);
      expect(reading.ok && reading.identifier.candidates).toContain(number);
    }),
    { seed: 11, numRuns: 2_000 },
  );
});
