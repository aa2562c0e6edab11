"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { ActivityMonths } from "@/components/points/activity-months";
import { fetchActivity } from "@/lib/queries/fetch-activity";
import { ReplyError } from "@/lib/queries/fetch-reply";
import { QueryLeaf } from "@/lib/queries/query-leaf";

export type ActivityMoreProps = {
  /** `next` of the page that the server rendered. */
  cursor: string;
  /** Query of the page's own view: `program=…&filter=…`. */
  search: string;
  /** The next page's address for a browser without scripts. */
  href: string;
  /** The month that the list before ended with. */
  after: string | null;
  words: { more: string; loading: string; failed: string; end: string; balanceAfter: string };
};

/** Further pages of the ledger: as the reader nears the end, or at the button. */
export function ActivityMore(props: ActivityMoreProps) {
  return (
    <QueryLeaf>
      <Pages {...props} />
    </QueryLeaf>
  );
}

function Pages({ cursor, search, href, after, words }: ActivityMoreProps) {
  const query = useInfiniteQuery({
    queryKey: ["activity", search, cursor],
    queryFn: ({ pageParam, signal }) => fetchActivity(search, pageParam, signal),
    initialPageParam: cursor,
    getNextPageParam: (page) => page.next,
    enabled: false,
  });
  const { data, isFetching, isError, error, fetchNextPage, refetch } = query;
  const pages = data?.pages ?? [];
  const atEnd = pages.length > 0 && !query.hasNextPage;
  const more = () => void (pages.length === 0 ? refetch() : fetchNextPage());
  // What a session's end looks like is the server's to say.
  useEffect(() => {
    if (error instanceof ReplyError && error.kind === "signed-out") location.reload();
  }, [error]);
  const button = useRef<HTMLAnchorElement>(null);
  useNear(button, pages.length > 0 && !isFetching && !isError && !atEnd, more);
  return (
    <>
      {pages.map((page, index) => (
        <ActivityMonths
          key={page.key}
          months={page.months}
          balanceAfter={words.balanceAfter}
          after={(index === 0 ? after : pages[index - 1]?.months.at(-1)?.key) ?? ""}
        />
      ))}
      <p className="sm t2 pt-4" role="status">
        {isError ? words.failed : isFetching ? words.loading : atEnd ? words.end : ""}
      </p>
      {!atEnd && (
        <a
          ref={button}
          className="btn quiet slim"
          href={href}
          onClick={(event) => {
            event.preventDefault();
            if (!isFetching) more();
          }}
        >
          {words.more}
        </a>
      )}
    </>
  );
}

// Pages come by themselves only after the reader asked for one: a footer that runs away helps nobody.
function useNear(target: React.RefObject<HTMLElement | null>, active: boolean, act: () => void) {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const element = target.current;
    if (!element || !active || typeof IntersectionObserver === "undefined") return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && latest.current(), {
      rootMargin: "0px 0px 600px",
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [target, active]);
}
