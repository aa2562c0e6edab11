"use client";

import { useCallback, useState } from "react";
import type { AskingState } from "@/components/shell/freshness-asking";
import { useFreshnessAsking } from "@/components/shell/use-freshness-asking";
import { Icon } from "@/components/ui/icon";
import { afterPaint } from "@/lib/queries/after-paint";
import type { Freshness } from "@/lib/queries/fetch-reply";
import type { MemberView } from "@/lib/queries/use-freshness";

export type RefreshWords = { refresh: string; refreshing: string; failed: string };

export type RefreshButtonProps = {
  view: MemberView;
  shown: Freshness;
  search?: string;
  words: RefreshWords;
};

/** Asks for the page's data again and says how it went. */
export function RefreshButton({ words, ...asking }: RefreshButtonProps) {
  const [asked, setAsked] = useState(0);
  const [{ refreshing, failed }, setState] = useState<AskingState>({ refreshing: false, failed: false });
  const onFailed = useCallback(() => setState({ refreshing: false, failed: true }), []);
  const { Asking, load } = useFreshnessAsking(asking.shown, onFailed);
  const ask = () => {
    setState({ refreshing: true, failed: false });
    afterPaint(() => {
      setAsked((times) => times + 1);
      if (!Asking) load();
    });
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
