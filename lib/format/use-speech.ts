import { useLocale, useNow, useTimeZone, useTranslations } from "next-intl";
import type { BrandWords, Speech } from "@/lib/format/speech";

/**
 * What a server component needs to say a sentence. The catalogues stay on the server: a client
 * leaf gets finished strings.
 */
export function useSpeech(words: BrandWords): Speech {
  const translate = useTranslations();
  return {
    ...words,
    t: (key, values) => translate(key, values),
    locale: useLocale(),
    timeZone: useTimeZone() ?? "UTC",
    now: useNow(),
  };
}
