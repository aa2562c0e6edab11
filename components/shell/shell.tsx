import type { ReactNode } from "react";
import { type NavEntry, NavLinks } from "@/components/shell/nav-links";
import { Link } from "@/components/ui/link";
import { Mark } from "@/components/ui/mark";

export type ShellProps = {
  brand: { name: string; logo: string | null };
  entries: readonly NavEntry[];
  words: { skip: string; main: string; brandHome: string };
  /** At the foot of the rail: who is signed in, a link to Profile. */
  person: ReactNode;
  children: ReactNode;
};

/** The frame of the member's screens: a rail from 900 px, a tab bar below. */
export function Shell({ brand, entries, words, person, children }: ShellProps) {
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <div className="shell">
        <header className="rail">
          <Link className="brand" href="/" aria-label={words.brandHome}>
            <Mark logo={brand.logo} />
            {brand.name}
          </Link>
          <nav aria-label={words.main}>
            <NavLinks entries={entries} />
          </nav>
          {person}
        </header>
        <main className="page" id="main" tabIndex={-1}>
          {children}
        </main>
        <nav className="tabs" aria-label={words.main}>
          <NavLinks entries={entries} />
        </nav>
      </div>
    </>
  );
}
