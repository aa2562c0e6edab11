import type { Metadata } from "next";
import { cache } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Mark } from "@/components/ui/mark";
import { Nothing } from "@/components/ui/nothing";
import { getTranslations } from "@/lib/i18n/translations";
import { routes } from "@/lib/routes";
import { brand } from "@/lib/theme/load-brand";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("errors");
  return { title: t("notFound.title") };
}

/**
 * An address that is no page, with the way home. Next draws it into every page's payload, once for each layout:
 * the same element the second time is a mere reference there.
 */
export default function NotFound() {
  return drawn();
}

const drawn = cache(async () => {
  const t = await getTranslations("errors");
  const { name, logo } = brand();
  return (
    <main className="page">
      <div className="head">
        <Mark logo={logo} />
        <span className="h2">{name}</span>
      </div>
      <h1 className="vh">{t("notFound.title")}</h1>
      <Nothing
        kind="not-joined"
        title={t("notFound.title")}
        text={t("notFound.text")}
        action={<ButtonLink href={routes.home}>{t("notFound.home")}</ButtonLink>}
      />
    </main>
  );
});
