import { headers } from "next/headers";
import type { ReactNode } from "react";

export default async function Layout({ children }: { children: ReactNode }) {
  // Read as Rung's layout does, so that the page is rendered for every request.
  await headers();
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
