import { readdirSync, readFileSync } from "node:fs";
import { createTranslator } from "use-intl/core";
import { exampleWords } from "@/lib/format/example-words";
import type { BrandWords, Speech } from "@/lib/format/speech";
import type { Locale } from "@/lib/i18n/locale";

/** All catalogues of one language, read from their files. */
export function messagesOf(locale: Locale) {
  const folder = `lib/i18n/messages/${locale}`;
  return Object.fromEntries(
    readdirSync(folder).map((file) => [
      file.replace(".json", ""),
      JSON.parse(readFileSync(`${folder}/${file}`, "utf8")),
    ]),
  );
}

/** A speech with a fixed clock and zone; a missing message or value throws. */
export function testSpeech(locale: Locale = "en", words: BrandWords = exampleWords): Speech {
  const now = new Date("2026-11-21T06:42:00Z");
  const translate = createTranslator({
    locale,
    messages: messagesOf(locale),
    timeZone: "Asia/Dubai",
    now,
    onError: (error) => {
      throw error;
    },
  });
  return { ...words, t: (key, values) => translate(key, values), locale, timeZone: "Asia/Dubai", now };
}

/** No-break spaces and direction marks do not matter to what a sentence says. */
export function plain(text: string): string {
  return text.replaceAll("\u00a0", " ").replaceAll(/[\u200e\u200f]/g, "");
}
