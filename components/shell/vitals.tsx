"use client";

import { type ComponentType, useEffect, useState } from "react";

/**
 * Lets this browser tell how fast the page was. What measures comes when the page has loaded: the browser
 * keeps its earlier figures for whoever asks later, and nothing of the page waits for it.
 */
export function Vitals() {
  const [Asking, setAsking] = useState<ComponentType | null>(null);
  useEffect(() => {
    const load = () => {
      import("@/components/shell/vitals-asking").then(
        ({ VitalsAsking }) => setAsking(() => VitalsAsking),
        () => undefined,
      );
    };
    if (document.readyState === "complete") return load();
    window.addEventListener("load", load, { once: true });
    return () => window.removeEventListener("load", load);
  }, []);
  return Asking && <Asking />;
}
