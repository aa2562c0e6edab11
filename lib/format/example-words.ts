import type { BrandWords } from "@/lib/format/speech";

/** A brand for examples and tests: money in dirham, points called points, whole points. */
export const exampleWords: BrandWords = {
  currency: "AED",
  pointsWord: null,
  pointDecimals: { default: 0, byProgram: {} },
};

/** A brand without a currency and with a word of its own. */
export const petalWords: BrandWords = {
  currency: null,
  pointsWord: { one: "petal", other: "petals" },
  pointDecimals: { default: 2, byProgram: { "7": 0 } },
};
