import { expect, test } from "vitest";
import { sayPhone } from "@/lib/format/say-phone";

test("a mobile is grouped as its country writes it, and never becomes another number", () => {
  expect(sayPhone("918000000150")).toBe("+91 80000 00150");
  expect(sayPhone("+971501234567")).toBe("+971 50 123 4567");
  for (const kept of ["1234512345", "0501234567", "80 0000", "sandbox-wechat", ""])
    expect(sayPhone(kept)).toBe(kept);
});
