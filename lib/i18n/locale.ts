/**
 * Languages with a complete catalogue. More: a folder under messages/, a file under catalogues/ and a line here;
 * the compiler then names what else wants the language.
 */
export const locales = ["en", "ar", "hi"] as const;
export type Locale = (typeof locales)[number];
/** Each language by its own name, in every language: a reader must find theirs. */
export const languageNames: Record<Locale, string> = { en: "English", ar: "العربية", hi: "हिन्दी" };

export type Theme = "light" | "dark" | "system";

/** Cookie names. None may begin with the session cookie's name: next-auth joins such cookies into one token. */
export const localeCookie = "rung-locale";
export const themeCookie = "rung-theme";

export function isLocale(value: string | undefined): value is Locale {
  return locales.some((locale) => locale === value);
}

export function isTheme(value: string | undefined): value is Theme {
  return value === "light" || value === "dark" || value === "system";
}

export function directionOf(locale: Locale): "ltr" | "rtl" {
  return locale === "ar" ? "rtl" : "ltr";
}

/**
 * The language of a request: the reader's choice, else the first offered language of their browser,
 * else the brand's first.
 * @param offered the brand's languages, first one preferred
 */
export function chooseLocale(
  chosen: string | undefined,
  acceptLanguage: string | null,
  offered: readonly Locale[],
): Locale {
  if (isLocale(chosen) && offered.includes(chosen)) return chosen;
  const wanted = (acceptLanguage ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...rest] = part.trim().split(";");
      const quality = Number(/q=([\d.]+)/.exec(rest.join(";"))?.[1] ?? 1);
      return { language: tag.toLowerCase().split("-")[0], quality };
    })
    .sort((a, b) => b.quality - a.quality);
  const match = wanted.map(({ language }) => offered.find((locale) => locale === language)).find(Boolean);
  return match ?? offered[0] ?? "en";
}
