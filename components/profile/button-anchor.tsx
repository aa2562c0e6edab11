import type { ReactNode } from "react";

/** A plain link that looks like a quiet button: a file is fetched by the browser, never by the router. */
export function ButtonAnchor({
  href,
  download,
  children,
}: {
  href: string;
  download: string;
  children: ReactNode;
}) {
  return (
    <a className="btn quiet full" href={href} download={download}>
      {children}
    </a>
  );
}
