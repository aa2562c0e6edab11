"use client";

import { useEffect } from "react";
import { lastCardCookie } from "@/components/cards/last-card";

/** Keeps the screen on while the card is open, and remembers this card as the last one on this device. */
export function StayAwake({ cardId }: { cardId: number }) {
  useEffect(() => {
    // Readable by the wallet alone, so that it comes first there before any script runs.
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in two of three engines
    document.cookie = `${lastCardCookie}=${cardId}; path=/card; max-age=2592000; samesite=strict`;
    let lock: WakeLockSentinel | null = null;
    let gone = false;
    const keep = async () => {
      if (document.visibilityState !== "visible" || !("wakeLock" in navigator)) return;
      const taken = await navigator.wakeLock.request("screen").catch(() => null);
      if (gone) void taken?.release();
      else lock = taken;
    };
    void keep();
    // The browser lets go of the lock whenever the page is hidden.
    document.addEventListener("visibilitychange", keep);
    return () => {
      gone = true;
      document.removeEventListener("visibilitychange", keep);
      void lock?.release();
    };
  }, [cardId]);
  return null;
}
