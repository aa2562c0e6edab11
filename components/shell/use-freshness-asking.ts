"use client";

import { type ComponentType, useCallback, useEffect, useState } from "react";
import type { FreshnessAskingProps } from "@/components/shell/freshness-asking";
import { type Freshness, isTroubled } from "@/lib/queries/fetch-reply";

/**
 * What a page asks for its data again with. It is 8 KB and most visits never need it, so it comes when `load`
 * is called, or at once when something on the page is dated or missing.
 * @param onFailed when it could not be fetched; the same function each time
 */
export function useFreshnessAsking(shown: Freshness, onFailed: () => void) {
  const [Asking, setAsking] = useState<ComponentType<FreshnessAskingProps> | null>(null);
  const load = useCallback(() => {
    import("@/components/shell/freshness-asking").then(
      ({ FreshnessAsking }) => setAsking(() => FreshnessAsking),
      onFailed,
    );
  }, [onFailed]);
  const troubled = isTroubled(shown);
  useEffect(() => {
    if (troubled) load();
  }, [troubled, load]);
  return { Asking, load };
}
