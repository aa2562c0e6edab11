import { render, screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { initials } from "@/components/shell/avatar";
import { isCurrent } from "@/components/shell/nav-links";
import { Bar, barWidth } from "@/components/ui/bar";
import { rankHue } from "@/components/ui/rank";

describe("the width of a bar", () => {
  test("is rounded down to a tenth and never full before the goal is met", () => {
    expect(barWidth(0.37259, false)).toBe("37.2%");
    expect(barWidth(0.9996, false)).toBe("98.5%");
    expect(barWidth(1.4, false)).toBe("98.5%");
    expect(barWidth(0.2, true)).toBe("100%");
  });

  test("is nothing for what is no number", () => {
    expect(barWidth(Number.NaN, false)).toBe("0%");
    expect(barWidth(-3, false)).toBe("0%");
  });
});

describe("a bar", () => {
  const bar = { kind: "reach", met: false, sentence: "1 of 10,000", targetRank: 3 } as const;

  test("shows at least four pixels of anything that is done, and none of nothing", () => {
    const { container, rerender } = render(<Bar {...bar} ratio={0.0001} />);
    expect(container.querySelector("rect.fill")?.getAttribute("width")).toBe("4");
    rerender(<Bar {...bar} ratio={0} />);
    expect(container.querySelector("rect.fill")).toBeNull();
  });

  test("says its sentence and lights its rung only when met", () => {
    const { container, rerender } = render(<Bar {...bar} ratio={0.9999} />);
    expect(screen.getByRole("progressbar").getAttribute("aria-valuetext")).toBe("1 of 10,000");
    expect(screen.getByRole("progressbar").getAttribute("aria-valuenow")).toBe("99");
    expect(container.querySelector(".bar-goal")?.hasAttribute("data-met")).toBe(false);
    rerender(<Bar {...bar} ratio={1} met />);
    expect(container.querySelector(".bar-goal")?.hasAttribute("data-met")).toBe(true);
  });
});

test("ranks beyond the palette repeat its last, an unknown one takes the plain", () => {
  expect([null, 0, 3, 6, 12, -1].map(rankHue)).toEqual([0, 0, 3, 6, 6, 0]);
});

test("initials are letters of any script, none for a name without letters", () => {
  expect(initials("Layla Haddad")).toBe("LH");
  expect(initials("ياسمين")).toBe("ي");
  expect(initials("***** 7")).toBeNull();
});

test("an opened card lights Card, and only the start page lights Home", () => {
  expect(isCurrent("/card", "/card/12")).toBe(true);
  expect(isCurrent("/card", "/cards")).toBe(false);
  expect(isCurrent("/", "/points")).toBe(false);
});
