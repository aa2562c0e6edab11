import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maskCode, maskDigits, maskEmail, maskIdentifier, maskName } from "@/lib/loyalty/mask";

test("a name becomes initials and marks of one length", () => {
  expect(maskName("Olga", "Karimova")).toBe("O••• K•••");
  expect(maskName("li", null)).toBe("L•••");
  expect(maskName("عمر", null)).toBe("ع•••");
  expect(maskName(null, " ")).toBeNull();
});

test("a number shows at most its last four digits", () => {
  expect(maskDigits("971505554821")).toBe("••• 4821");
  expect(maskDigits("12345")).toBe("••• 45");
  expect(maskDigits("123")).toBe("•••");
});

test("an e-mail shows its first letter and its host", () => {
  expect(maskEmail("rana@example.com")).toBe("r•••@example.com");
  expect(maskEmail("@example.com")).toBe("•••");
});

test("each kind of identifier has its own mask", () => {
  expect(maskIdentifier("mobile", "+971 50 555 4821")).toBe("••• 4821");
  expect(maskIdentifier("email", "a@b.example")).toBe("a•••@b.example");
  expect(maskIdentifier("externalId", "12341234")).toBe("•••• 1234");
  expect(maskIdentifier("cardnumber", "8004000000001846")).toBe("•••• 1846");
  expect(maskIdentifier("wechat", "a@b.example")).toBe("a•••@b.example");
});

describe("for any text", () => {
  test("no mask ever holds more than half of a code or number", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{1,24}$/), (code) => {
        const shown = (mask: string) => mask.replace(/[• ]/g, "").length;
        expect(shown(maskCode(code))).toBeLessThanOrEqual(code.length / 2);
        expect(shown(maskDigits(code))).toBeLessThanOrEqual(code.length / 2);
      }),
    );
  });
});
