import { useLocale, useNow, useTimeZone, useTranslations } from "next-intl";
import { requestSpeech } from "@/lib/format/request-speech";
import type { BrandWords, Speech } from "@/lib/format/speech";

/**
 * What a server component needs to say a sentence. The catalogues stay on the server: a client
 * leaf gets finished strings. Pages have asked `getSpeech` before; where none has (gallery, unit tests),
 * next-intl's provider supplies it.
 */
export function useSpeech(words: BrandWords): Speech {
  const { known } = requestSpeech();
  // biome-ignore lint/correctness/useHookAtTopLevel: which one it is does not change while a page renders
  return known ? { ...known, ...words } : useProvidedSpeech(words);
}

function useProvidedSpeech(words: BrandWords): Speech {
  const translate = useTranslations();
  return {
    ...words,
    t: (key, values) => translate(key, values),
    locale: useLocale(),
    timeZone: useTimeZone() ?? "UTC",
    now: useNow(),
  };
}
