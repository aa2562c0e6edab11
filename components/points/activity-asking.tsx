"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useLayoutEffect } from "react";
import { type ActivityPage, fetchActivity } from "@/lib/queries/fetch-activity";
import { ReplyError } from "@/lib/queries/fetch-reply";
import { QueryLeaf } from "@/lib/queries/query-leaf";

export type FurtherPages = {
  pages: readonly ActivityPage[];
  busy: boolean;
  failed: boolean;
  atEnd: boolean;
};

export type ActivityAskingProps = {
  /** `next` of the page that the server rendered. */
  cursor: string;
  /** Query of the page's own view: `program=…&filter=…`. */
  search: string;
  /** How often the reader has asked; each time it grows, one page more is read. */
  asked: number;
  onPages: (further: FurtherPages) => void;
};

/** The part of the ledger's further pages that asks. It draws nothing, and is fetched when it is first needed. */
export function ActivityAsking(props: ActivityAskingProps) {
  return (
    <QueryLeaf>
      <Inner {...props} />
    </QueryLeaf>
  );
}

function Inner({ cursor, search, asked, onPages }: ActivityAskingProps) {
  const { data, isFetching, isError, error, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: ["activity", search, cursor],
    queryFn: ({ pageParam, signal }) => fetchActivity(search, pageParam, signal),
    initialPageParam: cursor,
    getNextPageParam: (page) => page.next,
    enabled: false,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks when the reader does, not when a function is new
  useEffect(() => {
    if (asked > 0) void (data ? fetchNextPage() : refetch());
  }, [asked]);
  // What a session's end looks like is the server's to say.
  useEffect(() => {
    if (error instanceof ReplyError && error.kind === "signed-out") location.reload();
  }, [error]);
  // Before the browser paints: pages that are kept from an earlier visit stand there at once.
  useLayoutEffect(() => {
    const pages = data?.pages ?? [];
    // Not asked yet is no news: the button has said already that it is on its way.
    if (pages.length === 0 && !isFetching && !isError) return;
    onPages({ pages, busy: isFetching, failed: isError, atEnd: pages.length > 0 && !hasNextPage });
  }, [data, isFetching, isError, hasNextPage, onPages]);
  return null;
}
