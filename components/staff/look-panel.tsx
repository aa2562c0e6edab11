"use client";

import type { ReactNode } from "react";
import { LookBody } from "@/components/staff/look-body";
import type { LookWords, RecentLine } from "@/components/staff/staff-words";
import { useWatch } from "@/components/staff/use-watch";
import { QueryLeaf } from "@/lib/queries/query-leaf";

export type LookPanelProps = {
  /** Store and person, with the mark: rendered on the server. */
  head: ReactNode;
  /** Links at the foot: trail, PIN, sign-out. */
  foot: ReactNode;
  words: LookWords;
  recents: readonly RecentLine[];
  /** Calling code of the store's country, digits only. */
  callingCode: string;
  /** IANA zone of the store. */
  timeZone: string;
  /** Milliseconds without a touch after which the screen locks itself. */
  lockAfterMs: number;
  /** A touched screen says so at most this often. */
  keepEveryMs: number;
};

/** The start of the till: one field, the scan button, this shift. It stays while till views come and go. */
export function LookPanel({ lockAfterMs, keepEveryMs, ...rest }: LookPanelProps) {
  const lock = useWatch({ lockAfterMs, keepEveryMs });
  return (
    <QueryLeaf>
      <LookBody {...rest} onLock={lock} />
    </QueryLeaf>
  );
}
