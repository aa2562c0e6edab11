import type { ReactNode } from "react";
import { PersonSection } from "@/app/(member)/_sections/person-section";
import type { NavEntry } from "@/components/shell/nav-links";
import { Shell } from "@/components/shell/shell";
import { getTranslations } from "@/lib/i18n/translations";
import { routes } from "@/lib/routes";
import { brand } from "@/lib/theme/load-brand";

/** The frame of the member's screens. It decides no access: each page asks for it. */
export default async function MemberLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations("shell");
  const { name, logo, modules } = brand();
  const entries: NavEntry[] = [
    { href: routes.home, label: t("home"), icon: "home" },
    ...(modules.card ? [{ href: routes.card, label: t("card"), icon: "card" } as const] : []),
    { href: routes.progress, label: t("progress"), icon: "progress" },
    { href: routes.points, label: t("points"), icon: "points" },
  ];
  return (
    <Shell
      brand={{ name, logo }}
      entries={entries}
      words={{ skip: t("skip"), main: t("main"), brandHome: t("brandHome", { brand: name }) }}
      person={<PersonSection />}
    >
      {children}
    </Shell>
  );
}
