import type { Brand } from "@/lib/theme/brand";

/** Family, and what stands in while it loads, by the names of next/font: the constants of app/fonts.ts. */
const fonts: Record<Brand["font"], readonly [string, string] | null> = {
  Figtree: null,
  "Readex Pro": ["readexLatin", '"readexLatin Fallback"'],
  "Anek Devanagari": ["anekLatin", '"anekLatin Fallback"'],
  system: ["system-ui", "system-ui"],
};

/**
 * The one style element of the root layout: the brand's hooks over the design tokens. Empty when the brand
 * keeps all of Rung's own. Values were checked by the schema, so none can leave its declaration.
 */
export function brandCss(brand: Brand): string {
  const { colours } = brand;
  const values: [string, string | null][] = [
    ["--brand-accent", colours.accent],
    ["--brand-accent-ink", colours.accentInk],
    ["--brand-accent-wash", colours.accentWash],
    ["--brand-accent-dark", colours.accentDark],
    ["--brand-accent-ink-dark", colours.accentInkDark],
    ["--brand-accent-wash-dark", colours.accentWashDark],
    ["--brand-radius", brand.radius === 14 ? null : `${brand.radius}px`],
    ["--brand-font", fonts[brand.font]?.[0] ?? null],
    ["--brand-font-meanwhile", fonts[brand.font]?.[1] ?? null],
    ...colours.tiers.flatMap(({ rank, hue, chroma }): [string, string][] => [
      [`--tier-${rank}-h`, String(hue)],
      [`--tier-${rank}-c`, String(chroma)],
    ]),
  ];
  const rules = values.flatMap(([name, value]) => (value === null ? [] : [`${name}:${value}`]));
  return rules.length === 0 ? "" : `:root{${rules.join(";")}}`;
}
