"use client";

import type { Freshness } from "@/lib/queries/fetch-reply";
import { QueryLeaf } from "@/lib/queries/query-leaf";
import { type MemberView, useFreshness } from "@/lib/queries/use-freshness";

export type AskAgainProps = { view: MemberView; shown: Freshness; search?: string };

/** Brings a part back by itself that the page's own refresh does not ask for. Shows nothing. */
export function AskAgain(props: AskAgainProps) {
  return (
    <QueryLeaf>
      <Inner {...props} />
    </QueryLeaf>
  );
}

function Inner({ view, shown, search }: AskAgainProps) {
  useFreshness(view, shown, search);
  return null;
}
