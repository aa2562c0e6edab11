import "server-only";
import { IntlMessageFormat } from "intl-messageformat";
import { cache } from "react";
import { type Messages as AnyMessages, createTranslator } from "use-intl/core";
import { currentLocale } from "@/lib/i18n/current";
import { hasArabic, hasLatin, isolated } from "@/lib/i18n/isolate";
import { directionOf, type Locale } from "@/lib/i18n/locale";
import { loadMessages, sentencesOf } from "@/lib/i18n/messages";
import { inOwnWord, type OwnWord } from "@/lib/i18n/own-word";
import { once } from "@/lib/once";
import { brand } from "@/lib/theme/load-brand";

type Values = Record<string, string | number>;
type MarkupValues = Record<string, string | number | ((chunks: string) => string)>;

/** Says a whole sentence of the catalogues; `markup` for those with tags in them. */
export type Translations = {
  (key: string, values?: Values): string;
  /** Whether there is such a sentence. */
  has: (key: string) => boolean;
  markup: (key: string, values: MarkupValues) => string;
};

/**
 * The words of this request, under one namespace or all. Unlike next-intl's own, whose caches live for one
 * request, the parsed sentences and number formats of a language are kept for the life of the process:
 * parsing them anew was a tenth of the work of a page.
 */
export async function getTranslations(namespace?: string): Promise<Translations> {
  const all = await requestTranslations();
  if (namespace === undefined) return all;
  return Object.assign((key: string, values?: Values) => all(`${namespace}.${key}`, values), {
    has: (key: string) => all.has(`${namespace}.${key}`),
    markup: (key: string, values: MarkupValues) => all.markup(`${namespace}.${key}`, values),
  });
}

const requestTranslations = cache(async () => {
  const locale = await currentLocale();
  return translationsOf(locale, brand().vocabulary.points[locale]);
});

/** All words of one language; `own` is the brand's word for points in it. */
export function translationsOf(locale: Locale, own?: OwnWord | undefined): Promise<Translations> {
  const kept = once("translations", () => new Map<string, Promise<Translations>>());
  const key = own === undefined ? locale : `${locale} ${own.one} ${own.other}`;
  const known = kept.get(key) ?? make(locale, own);
  kept.set(key, known);
  return known;
}

async function make(locale: Locale, own: OwnWord | undefined): Promise<Translations> {
  const messages = inOwnWord(await loadMessages(locale), locale, own);
  const texts = new Map(sentencesOf(messages));
  const formats = new Map<string, IntlMessageFormat>();
  const formatOf = (key: string, text: string) => {
    const known = formats.get(key) ?? new IntlMessageFormat(text, locale, undefined, { formatters });
    formats.set(key, known);
    return known;
  };
  const placed = directionOf(locale) === "rtl" ? inRightToLeft : (values?: Values) => values;
  const say = (key: string, values?: Values) => {
    const text = texts.get(key);
    if (text === undefined) return missing(key, "no such message");
    if (isPlain(text)) return text;
    try {
      return String(formatOf(key, text).format(placed(values)));
    } catch (error) {
      return missing(key, error);
    }
  };
  // Only a few sentences have tags in them; those are said by next-intl's own translator.
  const translate = createTranslator<AnyMessages>({ locale, messages });
  return Object.assign(say, {
    has: (key: string) => texts.has(key),
    markup: (key: string, values: MarkupValues) => translate.markup(key, values),
  });
}

/**
 * Latin words within a right-to-left sentence are isolated one by one: "from Gold · Indiranagar" would else be
 * read as one run, its two names in the wrong order.
 */
function inRightToLeft(values?: Values): Values | undefined {
  if (values === undefined) return values;
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" && hasLatin(value) && !hasArabic(value) ? isolated(value) : value,
    ]),
  );
}

// A missing key or value is a bug that a test finds; on screen it is the key, never an empty place.
function missing(key: string, why: unknown): string {
  if (process.env.NODE_ENV !== "production") console.error(`${key}: ${why}`);
  return key;
}

/** A sentence without a place, a tag or a quote is what it says: nothing to parse. */
const isPlain = (text: string) => !/[{}<>']/.test(text);

function kept<Options, Made>(make: (locale: string, options?: Options) => Made) {
  const known = new Map<string, Made>();
  return (locales: string | string[], options?: Options): Made => {
    const locale = String(locales);
    const key = options === undefined ? locale : `${locale} ${JSON.stringify(options)}`;
    const made = known.get(key) ?? make(locale, options);
    known.set(key, made);
    return made;
  };
}

/** Making one of these costs more than a whole sentence; next-intl's own keep them for one request. */
const formatters = {
  getNumberFormat: kept(
    (locale, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
  ),
  getDateTimeFormat: kept(
    (locale, options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
  ),
  getPluralRules: kept((locale, options?: Intl.PluralRulesOptions) => new Intl.PluralRules(locale, options)),
};
