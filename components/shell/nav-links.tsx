"use client";

import { usePathname } from "next/navigation";
import { ArrivingTab } from "@/components/shell/arriving-tab";
import { Icon, type IconName } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";

export type NavEntry = { href: string; label: string; icon: IconName };

/** The chosen page is lit: `/card/12` lights Card, only `/` itself lights Home. */
export function isCurrent(href: string, path: string): boolean {
  return href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`);
}

/** The links of the rail and of the tab bar. A client leaf only because it knows the address. */
export function NavLinks({ entries }: { entries: readonly NavEntry[] }) {
  const path = usePathname();
  return (
    <ul>
      {entries.map(({ href, label, icon }) => (
        <li key={href}>
          <Link href={href} aria-current={isCurrent(href, path) ? "page" : undefined}>
            <Icon name={icon} />
            <span>{label}</span>
            <ArrivingTab label={label} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
