/** OKLCH: lightness 0–1, chroma 0–0.4, hue 0–360. */
export type Oklch = readonly [lightness: number, chroma: number, hue: number];

type Rgb = readonly [red: number, green: number, blue: number];

/**
 * Reads `oklch(0.415 0.078 232)`, `#10546f` or `#abc`.
 * @returns linear-light sRGB 0–1, clipped to the gamut as a screen would; null when it is no such colour
 */
export function parseColour(text: string): Rgb | null {
  const oklch = /^oklch\(\s*([\d.]+%?)\s+([\d.]+)\s+([\d.]+)(?:deg)?\s*\)$/i.exec(text.trim());
  if (oklch) {
    const [, lightness = "0", chroma = "0", hue = "0"] = oklch;
    const l = lightness.endsWith("%") ? Number.parseFloat(lightness) / 100 : Number(lightness);
    return toLinear([l, Number(chroma), Number(hue)]);
  }
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(text.trim());
  const long = short
    ? short.slice(1).map((digit) => digit + digit)
    : /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(text.trim())?.slice(1);
  if (!long) return null;
  const [red = 0, green = 0, blue = 0] = long.map((pair) => linear(Number.parseInt(pair, 16) / 255));
  return [red, green, blue];
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

/** OKLCH to linear-light sRGB, clipped. Matrices: https://bottosson.github.io/posts/oklab/ */
export function toLinear([lightness, chroma, hue]: Oklch): Rgb {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  return [
    clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

/** Contrast of two colours, 1–21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: Rgb, other: Rgb): number {
  const light = ([red, green, blue]: Rgb) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  const [high, low] = [light(one), light(other)].sort((a, b) => b - a);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}
