import { describe, expect, test } from "vitest";
import { inFours, shortNumber, tellApart } from "@/lib/format/card-number";

describe("a card number", () => {
  test("is read in groups of four and keeps its own spaces", () => {
    expect(inFours("8004271933501846")).toBe("8004 2719 3350 1846");
    expect(inFours("DS034812BA")).toBe("DS03 4812 BA");
    expect(inFours("80 04-27")).toBe("80 04-27");
  });

  test("is short in lists, whole where it is short anyway", () => {
    expect(shortNumber("8004271933501846")).toBe("8004 •••• 1846");
    expect(shortNumber("DS034812BA")).toBe("DS03 4812 BA");
  });

  test("is whole where two would look alike", () => {
    const short = tellApart(["mtest00000000067003", "mtest00000000107003", "8004271933501846"]);
    expect(short("mtest00000000067003")).toBe("mtes t000 0000 0067 003");
    expect(short("8004271933501846")).toBe("8004 •••• 1846");
  });
});
