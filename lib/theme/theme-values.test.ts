import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { contrast, parseColour, toLinear } from "@/lib/theme/colour";
import { contrastFaults } from "@/lib/theme/contrast-check";
import { themes } from "@/lib/theme/theme-values";

const css = readFileSync("app/styles/tokens.css", "utf8");
const root = css.slice(css.indexOf(":root {"), css.indexOf('[data-theme="light"] {'));
const blocks = {
  light: /\[data-theme="light"\] \{([\s\S]*?)\n\}/.exec(css)?.[1] ?? "",
  dark: /\n {2}\[data-theme="dark"\] \{([\s\S]*?)\n {2}\}/.exec(css)?.[1] ?? "",
};

function token(theme: "light" | "dark", name: string): string {
  const find = (text: string) => new RegExp(`--${name}:\\s*([^;]+);`).exec(text)?.[1]?.trim();
  return find(blocks[theme]) ?? find(root) ?? "";
}

describe.each(["light", "dark"] as const)("the %s theme of the style sheet", (theme) => {
  const values = themes[theme];
  test.each([
    ["surface-0", values.surface0],
    ["surface-1", values.surface1],
    ["surface-2", values.surface2],
    ["surface-3", values.surface3],
    ["accent", values.accent],
    ["accent-ink", values.accentInk],
    ["accent-wash", values.accentWash],
  ])("has %s as the contrast check takes it", (name, [lightness, chroma, hue]) => {
    const found = /oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/.exec(token(theme, name))?.slice(1).map(Number);
    expect(found).toEqual([lightness, chroma, hue]);
  });

  test.each([
    ["tl-ink", values.ink],
    ["tl-fill", values.fill],
    ["tl-wash", values.wash],
    ["tl-plate-a", values.plate.a],
    ["tl-plate-b", values.plate.b],
    ["tl-plate-c", values.plate.c],
    ["tk-plate", values.plate.chroma],
    ["tl-on-plate", values.onPlate],
    ["tl-on-plate-2", values.onPlate2],
    ["tl-mark", values.mark],
  ])("has --%s as the contrast check takes it", (name, value) => {
    expect(Number(token(theme, name))).toBe(value);
  });
});

test("the two dark blocks are one theme: by the device and by choice", () => {
  const byDevice = /:root:not\(\[data-theme="light"\]\) \{([\s\S]*?)\n {2}\}/.exec(css)?.[1] ?? "";
  const folded = (text: string) => text.replaceAll(/\s+/g, " ").trim();
  expect(folded(byDevice)).toBe(folded(blocks.dark));
});

test("Rung's own tiers pass at every rank", () => {
  const tiers = [0, 1, 2, 3, 4, 5, 6].map((rank) => ({
    rank,
    hue: Number(token("light", `tier-${rank}-h`)),
    chroma: Number(token("light", `tier-${rank}-c`)),
  }));
  const none = {
    accent: null,
    accentInk: null,
    accentWash: null,
    accentDark: null,
    accentInkDark: null,
    accentWashDark: null,
  };
  expect(contrastFaults({ ...none, tiers })).toEqual([]);
});

describe("contrast", () => {
  test("of black on white is 21, of a colour with itself 1", () => {
    const [black, white] = [toLinear([0, 0, 0]), toLinear([1, 0, 0])];
    expect(contrast(black, white)).toBeCloseTo(21, 1);
    expect(contrast(white, white)).toBe(1);
  });

  test("is the same for one colour in three spellings", () => {
    const white = toLinear([1, 0, 0]);
    const spelled = ["#ffffff", "#FFF", "oklch(100% 0 0)"].map((text) => parseColour(text));
    for (const colour of spelled) expect(colour && contrast(colour, white)).toBeCloseTo(1, 5);
    expect(parseColour("white")).toBeNull();
  });
});
