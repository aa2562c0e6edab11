import { isLocale } from "@/lib/i18n/locale";
import type { Unit } from "@/lib/loyalty/view-models";
import type { Brand } from "@/lib/theme/brand";

export type Values = Record<string, string | number>;
/** Looks a whole sentence up in the catalogues; `key` begins with its namespace. */
export type Translate = (key: string, values?: Values) => string;

/** The operator's own choices that change how an amount is said. Plain JSON. */
export type BrandWords = {
  /** ISO 4217; null: money is a bare number with the word "spend". */
  currency: string | null;
  /** The brand's own word for points in this language; null: the catalogue's. */
  pointsWord: { one: string; other: string } | null;
  pointDecimals: { default: number; byProgram: Readonly<Record<string, number>> };
};

/** Words, locale, zone and clock: all that a sentence needs besides its facts. */
export type Speech = BrandWords & { t: Translate; locale: string; timeZone: string; now: Date };

/** An amount with what it counts. `unitName` names an alternate currency. */
export type Amount = { value: number; unit: Unit; unitName: string | null; programId?: number | null };

/** The part of a brand file that sentences read, for one language. */
export function brandWords(
  brand: Pick<Brand, "currency" | "vocabulary" | "pointDecimals">,
  locale: string,
): BrandWords {
  const { points } = brand.vocabulary;
  const word = isLocale(locale) ? points[locale] : undefined;
  return { currency: brand.currency, pointsWord: word ?? null, pointDecimals: brand.pointDecimals };
}

/** Cuts a sentence around its figure, so that the figure can be set in bold. */
export function around(sentence: string, figure: string): { before: string; figure: string; after: string } {
  const at = figure === "" ? -1 : sentence.indexOf(figure);
  if (at < 0) return { before: sentence, figure: "", after: "" };
  return { before: sentence.slice(0, at), figure, after: sentence.slice(at + figure.length) };
}
