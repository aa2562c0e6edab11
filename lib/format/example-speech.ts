import { createTranslator, type Messages } from "use-intl/core";
import type { Translate } from "@/lib/format/speech";
import { catalogue as ar } from "@/lib/i18n/catalogues/ar";
import { catalogue as en } from "@/lib/i18n/catalogues/en";

const catalogues: Record<"en" | "ar", Messages> = { en, ar };

/** The product's own sentences, for examples of components that get finished strings. */
export function exampleTranslate(locale: "en" | "ar"): Translate {
  const translate = createTranslator({ locale, messages: catalogues[locale], timeZone: "Asia/Dubai" });
  return (key, values) => translate(key, values);
}
