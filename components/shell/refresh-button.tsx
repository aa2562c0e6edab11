"use client";

import { Icon } from "@/components/ui/icon";
import type { Freshness } from "@/lib/queries/fetch-reply";
import { QueryLeaf } from "@/lib/queries/query-leaf";
import { type MemberView, useFreshness } from "@/lib/queries/use-freshness";

export type RefreshWords = { refresh: string; refreshing: string; failed: string };

export type RefreshButtonProps = {
  view: MemberView;
  shown: Freshness;
  search?: string;
  words: RefreshWords;
};

/** Asks for the page's data again and says how it went. */
export function RefreshButton(props: RefreshButtonProps) {
  return (
    <QueryLeaf>
      <Inner {...props} />
    </QueryLeaf>
  );
}

function Inner({ view, shown, search, words }: RefreshButtonProps) {
  const { refreshing, failed, refresh } = useFreshness(view, shown, search);
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
        onClick={refresh}
      >
        <Icon name="refresh" />
      </button>
    </>
  );
}
