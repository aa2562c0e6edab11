import localFont from "next/font/local";

// Bundled files, never a font host; next/font reads literal paths, so these cannot go by the @/ alias.
// Figtree's Latin is fetched ahead; every other file loads only when a character in its range is drawn.
// The rupee sign, on nearly every page of an Indian brand, has a file of 1 KB: Figtree's extension would be 10, Anek 250.
// Made of the extension by `fonttools subset --text=₹ --flavor=woff2 --layout-features='*'`.
const figtree = localFont({
  src: "../node_modules/@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2",
  weight: "300 900",
  variable: "--font-figtree",
});
const figtreeMore = localFont({
  src: "../node_modules/@fontsource-variable/figtree/files/figtree-latin-ext-wght-normal.woff2",
  weight: "300 900",
  variable: "--font-figtree-more",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value: "U+0100-0130, U+0132-0151, U+0154-02BA, U+1E00-1E9F, U+20A0-20AB, U+20AD-20B8, U+20BA-20C0",
    },
  ],
});
const figtreeRupee = localFont({
  src: "../lib/theme/fonts/figtree-rupee.woff2",
  weight: "300 900",
  variable: "--font-figtree-rupee",
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: "unicode-range", value: "U+20B9" }],
});
const readex = localFont({
  src: "../node_modules/@fontsource-variable/readex-pro/files/readex-pro-arabic-wght-normal.woff2",
  weight: "160 700",
  variable: "--font-readex",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0600-06FF, U+0750-077F, U+0870-088E, U+0890-0891, U+0897-08FF, U+FB50-FDFF, U+FE70-FE74, U+FE76-FEFC",
    },
  ],
});
const anek = localFont({
  src: "../node_modules/@fontsource-variable/anek-devanagari/files/anek-devanagari-devanagari-wght-normal.woff2",
  weight: "100 800",
  variable: "--font-anek",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value: "U+0900-097F, U+1CD0-1CF9, U+200C-200D, U+25CC, U+A830-A839, U+A8E0-A8FF",
    },
  ],
});
// The other languages' own names, for the choice of languages: a device may lack their letters, and whole files (23 and
// 250 KB) would be fetched for one word each. Made of the files above by `fonttools subset --text=हिन्दी (or العربية)
// --flavor=woff2 --layout-features='*'`.
const readexName = localFont({
  src: "../lib/theme/fonts/readex-arabic-name.woff2",
  weight: "160 700",
  variable: "--font-readex-name",
  preload: false,
  adjustFontFallback: false,
});
const anekName = localFont({
  src: "../lib/theme/fonts/anek-hindi-name.woff2",
  weight: "100 800",
  variable: "--font-anek-name",
  preload: false,
  adjustFontFallback: false,
});
const readexLatin = localFont({
  src: "../node_modules/@fontsource-variable/readex-pro/files/readex-pro-latin-wght-normal.woff2",
  weight: "160 700",
  variable: "--font-readex-latin",
  preload: false,
});
const anekLatin = localFont({
  src: "../node_modules/@fontsource-variable/anek-devanagari/files/anek-devanagari-latin-wght-normal.woff2",
  weight: "100 800",
  variable: "--font-anek-latin",
  preload: false,
});

/** Class names that define the `--font-…` properties on the root element. */
export const fontVariables = [
  figtree,
  figtreeMore,
  figtreeRupee,
  readex,
  anek,
  readexName,
  anekName,
  readexLatin,
  anekLatin,
]
  .map((font) => font.variable)
  .join(" ");
