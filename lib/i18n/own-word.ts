import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages";

/** A brand's own word for points, as its file gives it for one language. */
export type OwnWord = { one: string; other: string };

/**
 * Says a brand's own word wherever a sentence of the catalogue says "points": "Your petals are safe." Amounts
 * have sentences of their own ("pointsNamed"), because a word in a file cannot have every plural of a language.
 */
export function inOwnWord(messages: Messages, locale: Locale, word: OwnWord | undefined): Messages {
  if (word === undefined) return messages;
  return Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [
      key,
      typeof value === "string" ? spoken[locale](value, word) : inOwnWord(value, locale, word),
    ]),
  );
}

const spoken: Record<Locale, (text: string, word: OwnWord) => string> = {
  en: (text, { one, other }) =>
    text
      .replaceAll(/\bpoints\b/g, other)
      .replaceAll(/\bPoints\b/g, capital(other))
      .replaceAll(/\bpoint\b/g, one),
  // Article and possessive are written onto the noun: النقاط, بالنقاط, نقاطك, نقاطه.
  ar: (text, { other }) =>
    text.replaceAll(
      /(?<!\p{L})(ال|بال)?نقاط(ك|ه)?(?!\p{L})/gu,
      (_, before = "", after = "") => `${before}${other}${after}`,
    ),
  hi: (text, { other }) => text.replaceAll("पॉइंट", other),
};

function capital(word: string): string {
  const [first = "", ...rest] = word;
  return `${first.toUpperCase()}${rest.join("")}`;
}
