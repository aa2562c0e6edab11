import type { ComponentPropsWithRef, ReactNode } from "react";
import { Link } from "@/components/ui/link";

export type ButtonLook = {
  /** `filled`: one per view. `quiet`: sunken. `line`: outlined. `danger`: outlined in danger. */
  variant?: "filled" | "quiet" | "line" | "danger";
  slim?: boolean;
  full?: boolean;
};

function classesOf({ variant = "filled", slim = false, full = false }: ButtonLook): string {
  return ["btn", variant !== "filled" && variant, slim && "slim", full && "full"].filter(Boolean).join(" ");
}

/** A button that acts. */
export function Button({
  variant,
  slim,
  full,
  type = "button",
  ...rest
}: ButtonLook & Omit<ComponentPropsWithRef<"button">, "className" | "style">) {
  const look = { ...(variant && { variant }), ...(slim && { slim }), ...(full && { full }) };
  return <button className={classesOf(look)} type={type} {...rest} />;
}

/** A button that navigates; works before any script. */
export function ButtonLink({ href, children, ...look }: ButtonLook & { href: string; children: ReactNode }) {
  return (
    <Link className={classesOf(look)} href={href}>
      {children}
    </Link>
  );
}

/** A quiet link in the accent, 44 px high. */
export function TextLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link className="link" href={href}>
      {children}
    </Link>
  );
}
