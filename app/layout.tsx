import "@/app/globals.css";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { fontVariables } from "@/app/fonts";
import { ErrorWordsProvider } from "@/components/shell/error-words";
import { Vitals } from "@/components/shell/vitals";
import { currentLocale, currentTheme } from "@/lib/i18n/current";
import { directionOf } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { brandCss } from "@/lib/theme/brand-css";
import { brand } from "@/lib/theme/load-brand";

export function generateMetadata(): Metadata {
  const { name, logo, icons } = brand();
  return {
    title: { default: name, template: `%s · ${name}` },
    applicationName: name,
    icons: logo
      ? { icon: logo, ...(icons && { apple: icons.small }) }
      : { icon: "/icons/icon.svg", shortcut: "/icons/icon-192.png", apple: "/icons/apple-180.png" },
    formatDetection: { telephone: false, date: false, email: false, address: false },
    robots: { index: false, follow: false },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  colorScheme: "light dark",
};

/** The document. Waiting for the request's headers makes every script carry the nonce of this answer. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  const [locale, theme, t, all] = await Promise.all([
    currentLocale(),
    currentTheme(),
    getTranslations("errors"),
    getTranslations(),
  ]);
  const words = {
    title: t("broken.title"),
    text: t("broken.text"),
    retry: t("broken.retry"),
    home: t("broken.home"),
    reference: all("common.reference", { reference: "{reference}" }),
  };
  const css = brandCss(brand());
  return (
    <html
      lang={locale}
      dir={directionOf(locale)}
      className={fontVariables}
      {...(theme === "system" ? {} : { "data-theme": theme })}
    >
      <body>
        {/* An own element: React's hoisted style would wait for a precedence and lose the nonce. */}
        {css && (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: values are checked by the brand's schema
          <style nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: css }} />
        )}
        <ErrorWordsProvider words={words}>{children}</ErrorWordsProvider>
        <Vitals />
      </body>
    </html>
  );
}
