import "server-only";
import { cache } from "react";
import { now } from "@/lib/clock";
import { requestSpeech } from "@/lib/format/request-speech";
import { type BrandWords, brandWords, type Speech } from "@/lib/format/speech";
import { currentLocale } from "@/lib/i18n/current";
import { getTranslations } from "@/lib/i18n/translations";
import { brand } from "@/lib/theme/load-brand";

/** The same as `useSpeech`, for asynchronous components and route handlers; one for a whole request. */
export const getSpeech = cache(async (): Promise<Speech> => {
  const [t, locale] = await Promise.all([getTranslations(), currentLocale()]);
  const { timeZone } = brand();
  const speech = { ...brandWords(brand(), locale), t, locale, timeZone, now: now() };
  requestSpeech().known = speech;
  return speech;
});

/** The operator's words in the reader's language, for components that take them as a prop. */
export async function getBrandWords(): Promise<BrandWords> {
  return brandWords(brand(), await currentLocale());
}
