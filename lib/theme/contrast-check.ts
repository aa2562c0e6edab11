import type { Brand } from "@/lib/theme/brand";
import { contrast, parseColour, toLinear } from "@/lib/theme/colour";
import { themes } from "@/lib/theme/theme-values";

type Rgb = ReturnType<typeof toLinear>;

/** A pair of colours that stands too close, and where in the brand file it comes from. */
export type ContrastFault = { path: readonly (string | number)[]; message: string };

/**
 * Every pair in which a brand's own colours take part, in both themes, against WCAG 2.2 AA: 4.5 for text,
 * 3 for bars and rungs, 7 for the number on the status card.
 */
export function contrastFaults(colours: Brand["colours"]): ContrastFault[] {
  return [...accentFaults(colours, "light"), ...accentFaults(colours, "dark"), ...tierFaults(colours)];
}

function fault(
  path: ContrastFault["path"],
  pair: string,
  one: Rgb,
  other: Rgb,
  need: number,
): ContrastFault[] {
  const ratio = contrast(one, other);
  if (ratio >= need) return [];
  // Rounded down, so that 4.496 is not reported as 4.5.
  const shown = (Math.floor(ratio * 100) / 100).toFixed(2);
  return [{ path, message: `${pair} has a contrast of ${shown}; ${need} is needed` }];
}

function accentFaults(colours: Brand["colours"], theme: "light" | "dark"): ContrastFault[] {
  const values = themes[theme];
  const dark = theme === "dark";
  const accentKey = dark ? "accentDark" : "accent";
  const inkKey = dark ? "accentInkDark" : "accentInk";
  const washKey = dark ? "accentWashDark" : "accentWash";
  const pick = (
    key: "accentDark" | "accent" | "accentInkDark" | "accentInk" | "accentWashDark" | "accentWash",
    fallback: Rgb,
  ) => parseColour(colours[key] ?? "") ?? fallback;
  const accent = pick(accentKey, toLinear(values.accent));
  const ink = pick(inkKey, toLinear(values.accentInk));
  const wash = pick(washKey, toLinear(values.accentWash));
  const at = ["colours", accentKey];
  return [
    ...fault(at, `${inkKey} on ${accentKey} (${theme})`, ink, accent, 4.5),
    ...fault(at, `${accentKey} on ${washKey} (${theme})`, accent, wash, 4.5),
    ...(["surface0", "surface1", "surface2", "surface3"] as const).flatMap((surface, index) =>
      fault(at, `${accentKey} on surface-${index} (${theme})`, accent, toLinear(values[surface]), 4.5),
    ),
  ];
}

function tierFaults(colours: Brand["colours"]): ContrastFault[] {
  return colours.tiers.flatMap(({ rank, hue, chroma }, index) =>
    (["light", "dark"] as const).flatMap((theme) => {
      const values = themes[theme];
      const path = ["colours", "tiers", index];
      const name = (part: string) => `tier ${rank} ${part} (${theme})`;
      const ink = toLinear([values.ink, chroma * 0.92, hue]);
      const fill = toLinear([values.fill, chroma, hue]);
      const on = toLinear([values.onPlate, chroma * 0.3, hue]);
      const on2 = toLinear([values.onPlate2, chroma * 0.4, hue]);
      const mark = toLinear([values.mark, chroma, hue]);
      const tint = Math.min(chroma * 0.42, values.plate.chroma);
      const plates = [
        toLinear([values.plate.a, tint * 0.55, hue]),
        toLinear([values.plate.b, tint, hue]),
        toLinear([values.plate.c, tint * 0.75, hue]),
      ];
      return [
        ...fault(path, name("text on the page"), ink, toLinear(values.surface0), 4.5),
        ...fault(path, name("text on a sunken surface"), ink, toLinear(values.surface2), 4.5),
        ...fault(path, name("bar on the page"), fill, toLinear(values.surface0), 3),
        ...fault(path, name("bar on its rail"), fill, toLinear(values.surface3), 3),
        ...plates.flatMap((plate) => [
          ...fault(path, name("number on the status card"), on, plate, 7),
          ...fault(path, name("line on the status card"), on2, plate, 4.5),
          ...fault(path, name("lit rung on the status card"), mark, plate, 3),
        ]),
      ];
    }),
  );
}
