import { expect, test } from "vitest";
import { beside } from "@/lib/format/beside";

test("the dot stays on the line of the part before it", () => {
  expect(beside(["1 Oct to 31 Dec", "40 days left"])).toBe("1 Oct to 31 Dec\u00a0· 40 days left");
});

test("among Arabic words each Latin part is isolated, so that a figure after it keeps its place", () => {
  expect(beside(["Sandbox Travel", "14,450 مكتسبة"])).toBe("\u2068Sandbox Travel\u2069\u00a0· 14,450 مكتسبة");
});
