import type { ReactNode } from "react";
import { Avatar } from "@/components/shell/avatar";
import { RefreshButton, type RefreshButtonProps } from "@/components/shell/refresh-button";
import { Link } from "@/components/ui/link";
import { Mark } from "@/components/ui/mark";
import { routes } from "@/lib/routes";

export type PageHeaderProps = {
  title: string;
  /** "Updated 10:42"; null while it is not known. */
  updated: string | null;
  /** What the refresh button asks for; none while the page is still loading. */
  refresh: RefreshButtonProps | null;
  /** Home: the mark before a smaller title, and the avatar at the end. */
  home?: { name: string | null; profile: string; logo: string | null };
};

/** Title, "updated" and refresh. Home greets instead. */
export function PageHeader({ title, updated, refresh, home }: PageHeaderProps) {
  const button: ReactNode = refresh && <RefreshButton {...refresh} />;
  if (!home)
    return (
      <header className="head">
        <h1 className="title grow">{title}</h1>
        {updated && <span className="xs t3 nb">{updated}</span>}
        {button}
      </header>
    );
  return (
    <header className="head">
      <span className="home-mark">
        <Mark logo={home.logo} />
      </span>
      <div className="grow">
        <h1 className="h2 two-lines">{title}</h1>
        {/* A no-break space keeps the line's height until the time is known. */}
        <p className="xs t3">{updated ?? "\u00a0"}</p>
      </div>
      {button}
      <Link href={routes.profile} aria-label={home.profile}>
        <Avatar name={home.name} />
      </Link>
    </header>
  );
}
