"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import {
  type Freshness,
  fetchFreshness,
  isBetter,
  isTroubled,
  isWorse,
  ReplyError,
} from "@/lib/queries/fetch-reply";
import { renderAnew } from "@/lib/queries/render-anew";

export type MemberView = "home" | "points" | "activity" | "cards" | "progress" | "goals" | "profile";

/** While something is dated or missing, ask again this often; spread, so that browsers do not come at once. */
const askAgainMs = 18_000;
const spreadMs = 4_000;

export type FreshnessState = {
  refreshing: boolean;
  failed: boolean;
  refresh: () => void;
};

/**
 * Owns how fresh a page is. It asks again on request, and by itself only while something is dated or
 * missing, or the upstream is slow. When the answer is newer, or a part has come back, the server renders
 * the page anew: no figure and no catalogue travels here.
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
    refetchInterval: false,
    // Kept answers of an earlier visit of the page say nothing about this one.
    gcTime: 0,
  });
  const { refetch, data, dataUpdatedAt, error } = query;
  useAskAgain(shown, refetch);
  // Each answer is acted upon once: another instance may render the page otherwise than this one answered,
  // and the two would chase each other.
  const handledAt = useRef(0);
  useEffect(() => {
    if (!data || handledAt.current === dataUpdatedAt) return;
    handledAt.current = dataUpdatedAt;
    if (isBetter(data, shown) || isWorse(data, shown)) renderAnew(router);
  }, [data, dataUpdatedAt, shown, router]);
  useEffect(() => {
    // The session has ended: the server sends this page on to sign-in.
    if (error instanceof ReplyError && error.kind === "signed-out") router.refresh();
  }, [error, router]);
  return { refreshing: query.isFetching, failed: query.isError, refresh: () => void refetch() };
}

function useAskAgain(shown: Freshness, ask: () => unknown): void {
  const troubled = isTroubled(shown);
  useEffect(() => {
    if (!troubled) return;
    const askIfSeen = () => {
      if (document.visibilityState === "visible") ask();
    };
    const timer = setInterval(askIfSeen, askAgainMs + Math.random() * spreadMs);
    // Who comes back to the page after a while should not wait for the next turn.
    document.addEventListener("visibilitychange", askIfSeen);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", askIfSeen);
    };
  }, [troubled, ask]);
}
