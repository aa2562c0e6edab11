import type { ReactNode } from "react";
import { Mark } from "@/components/ui/mark";

/** The sign-in screens: brand and form, and from 900 px a ladder of rungs beside them. */
export function SignInFrame({
  brand,
  tablet = false,
  children,
}: {
  brand: { name: string; logo: string | null };
  /** For the till: targets as large as there. */
  tablet?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={tablet ? "sign tablet" : "sign"}>
      <header className="top">
        <Mark logo={brand.logo} />
        {brand.name}
      </header>
      <main className="form">{children}</main>
      <div className="scene" aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
        <i className="on" />
        <i className="nx" />
      </div>
    </div>
  );
}
