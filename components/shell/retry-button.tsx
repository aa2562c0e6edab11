"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { renderAnew } from "@/lib/queries/render-anew";

/** Renders the page anew from the server. Before scripts it is a link to the same page. */
export function RetryButton({ children, variant }: { children: string; variant?: "quiet" }) {
  const router = useRouter();
  const [busy, start] = useTransition();
  return (
    <Button
      slim
      aria-busy={busy}
      onClick={() => start(() => renderAnew(router))}
      {...(variant && { variant })}
    >
      {children}
    </Button>
  );
}
