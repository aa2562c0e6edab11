"use client";

import { type ComponentType, useEffect, useState } from "react";
import type { FreshnessAskingProps } from "@/components/shell/freshness-asking";
import { type Freshness, isTroubled } from "@/lib/queries/fetch-reply";
import type { MemberView } from "@/lib/queries/use-freshness";

export type AskAgainProps = { view: MemberView; shown: Freshness; search?: string };

const ignore = () => {};

/**
 * Brings a part back by itself that the page's own refresh does not ask for. Shows nothing, and fetches what
 * it asks with only when something is dated or missing.
 */
export function AskAgain(props: AskAgainProps) {
  const [Asking, setAsking] = useState<ComponentType<FreshnessAskingProps> | null>(null);
  const troubled = isTroubled(props.shown);
  useEffect(() => {
    if (troubled)
      import("@/components/shell/freshness-asking").then(
        ({ FreshnessAsking }) => setAsking(() => FreshnessAsking),
        ignore,
      );
  }, [troubled]);
  return Asking && <Asking {...props} asked={0} onState={ignore} />;
}
