import "server-only";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { chooseLocale, isTheme, type Locale, localeCookie, type Theme, themeCookie } from "@/lib/i18n/locale";
import { brand } from "@/lib/theme/load-brand";

/** The reader's language for this request. */
export const currentLocale = cache(async (): Promise<Locale> => {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  return chooseLocale(jar.get(localeCookie)?.value, head.get("accept-language"), brand().locales);
});

/** The reader's theme; `system` follows the device. */
export const currentTheme = cache(async (): Promise<Theme> => {
  const chosen = (await cookies()).get(themeCookie)?.value;
  return isTheme(chosen) ? chosen : "system";
});
