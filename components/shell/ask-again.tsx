"use client";

import { useFreshnessAsking } from "@/components/shell/use-freshness-asking";
import type { Freshness } from "@/lib/queries/fetch-reply";
import type { MemberView } from "@/lib/queries/use-freshness";

export type AskAgainProps = { view: MemberView; shown: Freshness; search?: string };

const ignore = () => {};

/** Brings a part back by itself that the page's own refresh does not ask for. Shows nothing. */
export function AskAgain(props: AskAgainProps) {
  const { Asking } = useFreshnessAsking(props.shown, ignore);
  return Asking && <Asking {...props} asked={0} onState={ignore} />;
}
