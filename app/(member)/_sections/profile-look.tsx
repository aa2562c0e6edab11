import { PreferencesForm } from "@/components/profile/preferences-form";
import { Section } from "@/components/ui/section";
import { currentLocale, currentTheme } from "@/lib/i18n/current";
import { languageNames } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { brand } from "@/lib/theme/load-brand";

/** Language and theme. */
export async function ProfileLook() {
  const [t, locale, theme] = await Promise.all([
    getTranslations("profile.look"),
    currentLocale(),
    currentTheme(),
  ]);
  return (
    <Section id="look" title={t("title")}>
      <PreferencesForm
        action="/api/preferences"
        language={{
          legend: t("language"),
          options: brand().locales.map((value) => ({
            value,
            label: languageNames[value],
            ...(value === locale ? {} : { lang: value }),
          })),
          value: locale,
        }}
        theme={{
          legend: t("theme"),
          options: [
            { value: "system", label: t("device") },
            { value: "light", label: t("light") },
            { value: "dark", label: t("dark") },
          ],
          value: theme,
        }}
        words={{ save: t("save"), failed: t("failed"), script: t("script") }}
      />
    </Section>
  );
}
