"use client";

import { useEffect } from "react";
import type { Keeping } from "@/lib/queries/keep-cards";

/** Keeps the member's cards for a time without signal, once the page has nothing better to do. */
export function KeepCards(keeping: Keeping) {
  const told = JSON.stringify(keeping);
  useEffect(() => {
    const keep = async () => {
      const { keepCards } = await import("@/lib/queries/keep-cards");
      // A browser in private mode, or a full one, refuses: then nothing is kept, and nothing else is wrong.
      await keepCards(JSON.parse(told)).catch(() => undefined);
    };
    const wait = window.setTimeout(() => void keep(), 100);
    return () => window.clearTimeout(wait);
  }, [told]);
  return null;
}
