import "server-only";
import { cache } from "react";
import { type Messages as AnyMessages, createTranslator } from "use-intl/core";
import { currentLocale } from "@/lib/i18n/current";
import type { Locale } from "@/lib/i18n/locale";
import { loadMessages, type Messages } from "@/lib/i18n/messages";
import { once } from "@/lib/once";

type Values = Record<string, string | number>;
type MarkupValues = Record<string, string | number | ((chunks: string) => string)>;

/** Says a whole sentence of the catalogues; `markup` for those with tags in them. */
export type Translations = {
  (key: string, values?: Values): string;
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
    markup: (key: string, values: MarkupValues) => all.markup(`${namespace}.${key}`, values),
  });
}

const requestTranslations = cache(async () => translationsOf(await currentLocale()));

/** All words of one language. */
export function translationsOf(locale: Locale): Promise<Translations> {
  const kept = once("translations", () => new Map<Locale, Promise<Translations>>());
  const known = kept.get(locale) ?? make(locale);
  kept.set(locale, known);
  return known;
}

async function make(locale: Locale): Promise<Translations> {
  const messages = await loadMessages(locale);
  const plain = new Map(plainSentences(messages));
  const translate = createTranslator<AnyMessages>({
    locale,
    messages,
    // A missing key is a bug that a test finds; on screen it is the key, never an empty place.
    onError: (error) => {
      if (process.env.NODE_ENV !== "production") console.error(error.message);
    },
  });
  return Object.assign((key: string, values?: Values) => plain.get(key) ?? translate(key, values), {
    markup: (key: string, values: MarkupValues) => translate.markup(key, values),
  });
}

// A sentence without a place, a tag or a quote is what it says: nothing to parse.
function* plainSentences(messages: Messages, path = ""): Generator<[string, string]> {
  for (const [key, value] of Object.entries(messages)) {
    const at = `${path}${key}`;
    if (typeof value !== "string") yield* plainSentences(value, `${at}.`);
    else if (!/[{}<>']/.test(value)) yield [at, value];
  }
}
