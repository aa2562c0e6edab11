import { getRequestConfig } from "next-intl/server";
import { now } from "@/lib/clock";
import { currentLocale } from "@/lib/i18n/current";
import { isLocale } from "@/lib/i18n/locale";
import { loadMessages } from "@/lib/i18n/messages";
import { inOwnWord } from "@/lib/i18n/own-word";
import { brand } from "@/lib/theme/load-brand";

/** What next-intl reads once per request. The language is a cookie, not a part of the address. */
export default getRequestConfig(async ({ locale: asked }) => {
  const locale = isLocale(asked) ? asked : await currentLocale();
  return {
    locale,
    messages: inOwnWord(await loadMessages(locale), locale, brand().vocabulary.points[locale]),
    timeZone: brand().timeZone,
    now: now(),
    // A missing key is a bug that a test finds; on screen it is the key, never an empty place.
    onError: (error) => {
      if (process.env.NODE_ENV !== "production") console.error(error.message);
    },
  };
});
