import "server-only";
import { getLocale, getNow, getTimeZone, getTranslations } from "next-intl/server";
import { type BrandWords, brandWords, type Speech } from "@/lib/format/speech";
import { brand } from "@/lib/theme/load-brand";

/** The same as `useSpeech`, for asynchronous components and route handlers. */
export async function getSpeech(): Promise<Speech> {
  const [translate, locale, timeZone, now] = await Promise.all([
    getTranslations(),
    getLocale(),
    getTimeZone(),
    getNow(),
  ]);
  return {
    ...brandWords(brand(), locale),
    t: (key, values) => translate(key, values),
    locale,
    timeZone,
    now,
  };
}

/** The operator's words in the reader's language, for components that take them as a prop. */
export async function getBrandWords(): Promise<BrandWords> {
  return brandWords(brand(), await getLocale());
}
