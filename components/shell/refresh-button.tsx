"use client";

import { type ComponentType, useCallback, useEffect, useState } from "react";
import type { AskingState, FreshnessAskingProps } from "@/components/shell/freshness-asking";
import { Icon } from "@/components/ui/icon";
import { type Freshness, isTroubled } from "@/lib/queries/fetch-reply";
import type { MemberView } from "@/lib/queries/use-freshness";

export type RefreshWords = { refresh: string; refreshing: string; failed: string };

export type RefreshButtonProps = {
  view: MemberView;
  shown: Freshness;
  search?: string;
  words: RefreshWords;
};

/**
 * Asks for the page's data again and says how it went. What it asks with is 8 KB and most visits never need
 * it, so that part comes with the first tap, or at once when something on the page is dated or missing.
 */
export function RefreshButton({ words, ...asking }: RefreshButtonProps) {
  const [asked, setAsked] = useState(0);
  const [{ refreshing, failed }, setState] = useState<AskingState>({ refreshing: false, failed: false });
  const [Asking, setAsking] = useState<ComponentType<FreshnessAskingProps> | null>(null);
  const load = useCallback(() => {
    import("@/components/shell/freshness-asking").then(
      ({ FreshnessAsking }) => setAsking(() => FreshnessAsking),
      () => setState({ refreshing: false, failed: true }),
    );
  }, []);
  const troubled = isTroubled(asking.shown);
  useEffect(() => {
    if (troubled) load();
  }, [troubled, load]);
  const ask = () => {
    setState({ refreshing: true, failed: false });
    setAsked((times) => times + 1);
    if (!Asking) load();
  };
  return (
    <>
      <span className={failed && !refreshing ? "xs t3" : "vh"} role="status">
        {refreshing ? words.refreshing : failed ? words.failed : ""}
      </span>
      <button
        type="button"
        className="icon-btn"
        aria-busy={refreshing}
        aria-label={words.refresh}
        onClick={ask}
      >
        <Icon name="refresh" />
      </button>
      {Asking && <Asking {...asking} asked={asked} onState={setState} />}
    </>
  );
}
