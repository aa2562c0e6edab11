"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { type Freshness, fetchFreshness, isBetter, ReplyError } from "@/lib/queries/fetch-reply";

export type MemberView = "home" | "points" | "activity" | "cards" | "progress" | "goals" | "profile";

/** While something is dated or missing, ask again this often. */
const askAgainMs = 20_000;

export type FreshnessState = {
  refreshing: boolean;
  failed: boolean;
  refresh: () => void;
};

/**
 * Owns how fresh a page is. It asks again on request, and by itself only while something is dated or
 * missing. When the answer is newer, or a part has come back, the server renders the page anew: no figure
 * and no catalogue travels here.
 * @param shown the freshness that the page was rendered with
 * @param search query of the page's own view, such as `program=973`
 */
export function useFreshness(view: MemberView, shown: Freshness, search = ""): FreshnessState {
  const router = useRouter();
  const path = `/api/member/${view}${search && `?${search}`}`;
  const query = useQuery({
    queryKey: ["freshness", view, search],
    queryFn: ({ signal }) => fetchFreshness(path, signal),
    enabled: false,
    initialData: shown,
    refetchInterval: false,
  });
  const { refetch } = query;
  const troubled = shown.stale || shown.unavailable.length > 0;
  useEffect(() => {
    if (!troubled) return;
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") void refetch();
    }, askAgainMs);
    return () => clearInterval(timer);
  }, [troubled, refetch]);
  const { data, error } = query;
  // After the page was rendered anew `shown` is as new as `data`, so this does not repeat.
  useEffect(() => {
    if (isBetter(data, shown)) router.refresh();
  }, [data, shown, router]);
  useEffect(() => {
    // The session has ended: the server sends this page on to sign-in.
    if (error instanceof ReplyError && error.kind === "signed-out") router.refresh();
  }, [error, router]);
  return { refreshing: query.isFetching, failed: query.isError, refresh: () => void refetch() };
}
