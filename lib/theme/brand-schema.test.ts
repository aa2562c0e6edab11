import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { brandCss } from "@/lib/theme/brand-css";
import { BrandError, parseBrand } from "@/lib/theme/brand-schema";

const least = `{
  "name": "Teahouse",
  "country": "IN",
  "timeZone": "Asia/Kolkata"
}`;

function faultOf(text: string): string {
  try {
    parseBrand(text, "brand.json");
  } catch (error) {
    if (error instanceof BrandError) return error.message;
    throw error;
  }
  return "no fault";
}

describe("a brand file", () => {
  test("needs a name, a country and a zone; the rest has defaults", () => {
    const brand = parseBrand(least, "brand.json");
    expect(brand).toMatchObject({
      name: "Teahouse",
      currency: null,
      radius: 14,
      locales: ["en", "ar", "hi"],
      modules: { card: true, lookAhead: true },
      cards: { defaultSymbology: "code128", labelField: null },
      pointDecimals: { default: 0 },
    });
  });

  test("takes the country of the settings where it names none, its own where it does, and needs one of them", () => {
    const without = least.replace('"country": "IN",', "");
    expect(parseBrand(without, "brand.json", "AE").country).toBe("AE");
    expect(parseBrand(least, "brand.json", "AE").country).toBe("IN");
    expect(faultOf(without)).toContain("country: is not named; name it here or set CAPILLARY_COUNTRY");
  });

  test("has PNG icons for home screens in the sizes that browsers ask for, or is refused", () => {
    const { icons } = parseBrand(readFileSync("lib/theme/brands/marigold.json", "utf8"), "marigold.json");
    const width = (path = "") => readFileSync(`public${path}`).readUInt32BE(16);
    expect([width(icons?.small), width(icons?.large), width(icons?.maskable)]).toEqual([192, 512, 512]);
    const svg = `{ "small": "/a.svg", "large": "/b.png", "maskable": "/c.png" }`;
    expect(faultOf(least.replace("{", `{\n  "icons": ${svg},`))).toContain(
      "brand.json:2 icons.small: must be the path of a PNG file under public/",
    );
  });

  test.each([
    ["rung", "IN", "INR"],
    ["marigold", "AE", "AED"],
  ])("%s, a sample of the repository, is accepted", (name, country, currency) => {
    const brand = parseBrand(readFileSync(`lib/theme/brands/${name}.json`, "utf8"), `${name}.json`);
    expect(brand).toMatchObject({ country, currency });
  });

  test("the two samples are told apart by hue, radius and font", () => {
    const css = ["rung", "marigold"].map((name) =>
      brandCss(parseBrand(readFileSync(`lib/theme/brands/${name}.json`, "utf8"), name)),
    );
    expect(css[0]).toBe("");
    expect(css[1]).toMatch(
      /--brand-accent:oklch\(.*--brand-radius:4px;--brand-font:readexLatin;--brand-font-meanwhile:"readexLatin Fallback"/,
    );
  });

  test("fonts are named by the constants that next/font makes their families from", () => {
    const made = [...readFileSync("app/fonts.ts", "utf8").matchAll(/const (\w+) = localFont/g)].map(
      ([, name]) => name,
    );
    const own = /--font-latin: var\(--brand-font, (\w+)\)/.exec(
      readFileSync("app/styles/tokens.css", "utf8"),
    )?.[1];
    const named = (["Readex Pro", "Anek Devanagari"] as const).map(
      (font) =>
        /--brand-font:(\w+)/.exec(
          brandCss(parseBrand(least.replace("{", `{ "font": "${font}",`), "brand.json")),
        )?.[1],
    );
    expect(made).toEqual(expect.arrayContaining([own, ...named]));
    expect(new Set([own, ...named]).size).toBe(3);
  });
});

describe("a fault in a brand file", () => {
  test("names the line of a wrong value", () => {
    const text = least.replace('"IN"', '"India"');
    expect(faultOf(text)).toContain("brand.json:3 country: must be two capital letters");
  });

  test("names the line of an unknown key, so that a slip of the pen is no silent default", () => {
    const text = least.replace('"timeZone"', '"curency": "INR",\n  "timeZone"');
    expect(faultOf(text)).toMatch(/brand\.json:4 curency: /);
  });

  test("names the line of the parent for a missing key", () => {
    expect(faultOf('{\n  "name": "Teahouse",\n  "country": "IN"\n}')).toMatch(/brand\.json:1 timeZone: /);
  });

  test("names the line within lists", () => {
    const text = least.replace(
      '"timeZone"',
      '"trackers": [\n    { "match": "Spend" },\n    { "match": "Visits", "target": -1 }\n  ],\n  "timeZone"',
    );
    expect(faultOf(text)).toMatch(/brand\.json:6 trackers\.1\.target: /);
  });

  test("of a word that would be a sign within a sentence names its line", () => {
    const text = least.replace(
      '"timeZone"',
      '"vocabulary": { "points": { "en": { "one": "star", "other": "{n}" } } },\n  "timeZone"',
    );
    expect(faultOf(text)).toMatch(/brand\.json:4 vocabulary\.points\.en\.other: must be a word/);
  });

  test("names the line of a language that there is not", () => {
    const text = least.replace(
      '"timeZone"',
      '"vocabulary": {\n    "points": {\n      "fr": { "one": "pétale", "other": "pétales" }\n    }\n  },\n  "timeZone"',
    );
    expect(faultOf(text)).toMatch(/brand\.json:6 vocabulary\.points\.fr: /);
  });

  test("tells all faults at once", () => {
    const text = least.replace('"IN"', '"in"').replace("Asia/Kolkata", "Kolkata");
    expect(faultOf(text).split("\n")).toHaveLength(3);
  });

  test("says where a text stops being JSON", () => {
    expect(faultOf('{\n  "name": "Teahouse",\n  oops\n}')).toContain("brand.json:3 is not JSON");
  });

  test("of colour below WCAG AA names the pair", () => {
    const text = least.replace('"timeZone"', '"colours": { "accent": "#8ab4c8" },\n  "timeZone"');
    const message = faultOf(text);
    expect(message).toMatch(
      /brand\.json:4 colours\.accent: accentInk on accent \(light\) has a contrast of \d/,
    );
    for (const surface of [0, 1, 2, 3]) expect(message).toContain(`accent on surface-${surface} (light)`);
    expect(message).not.toContain("(dark)");
  });

  test("of tier hue is found too: the theme sets lightness, but a strong chroma can still fail", () => {
    const text = least.replace(
      '"timeZone"',
      '"colours": { "tiers": [{ "rank": 1, "hue": 25, "chroma": 0.3 }] },\n  "timeZone"',
    );
    expect(faultOf(text)).toMatch(/colours\.tiers\.0: tier 1 .* has a contrast of/);
  });

  test("cannot leave the style element", () => {
    const text = least.replace('"timeZone"', '"colours": { "accent": "red;}</style>" },\n  "timeZone"');
    expect(faultOf(text)).toContain("must be a colour");
  });
});
