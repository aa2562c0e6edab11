"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";

/** Renders the page anew from the server. Before scripts it is a link to the same page. */
export function RetryButton({ children, variant }: { children: string; variant?: "quiet" }) {
  const router = useRouter();
  const [busy, start] = useTransition();
  return (
    <Button slim aria-busy={busy} onClick={() => start(() => router.refresh())} {...(variant && { variant })}>
      {children}
    </Button>
  );
}
