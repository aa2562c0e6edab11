"use client";

import { useEffect } from "react";
import type { Freshness } from "@/lib/queries/fetch-reply";
import { QueryLeaf } from "@/lib/queries/query-leaf";
import { type MemberView, useFreshness } from "@/lib/queries/use-freshness";

export type AskingState = { refreshing: boolean; failed: boolean };

export type FreshnessAskingProps = {
  view: MemberView;
  shown: Freshness;
  search?: string;
  /** How often the reader has asked; each time it grows, the data are asked for again. */
  asked: number;
  onState: (state: AskingState) => void;
};

/** The part of the refresh button that asks. It draws nothing, and is fetched when it is first needed. */
export function FreshnessAsking(props: FreshnessAskingProps) {
  return (
    <QueryLeaf>
      <Inner {...props} />
    </QueryLeaf>
  );
}

function Inner({ view, shown, search, asked, onState }: FreshnessAskingProps) {
  const { refreshing, failed, refresh } = useFreshness(view, shown, search);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks when the reader does, not when a function is new
  useEffect(() => {
    if (asked > 0) refresh();
  }, [asked]);
  useEffect(() => onState({ refreshing, failed }), [refreshing, failed, onState]);
  return null;
}
