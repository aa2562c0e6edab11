"use client";

import { type ComponentType, type RefObject, useEffect, useRef, useState } from "react";
import type { ActivityAskingProps, FurtherPages } from "@/components/points/activity-asking";
import { ActivityMonths } from "@/components/points/activity-months";

export type ActivityMoreProps = Pick<ActivityAskingProps, "cursor" | "search"> & {
  /** The next page's address for a browser without scripts. */
  href: string;
  /** The month that the list before ended with. */
  after: string | null;
  words: { more: string; loading: string; failed: string; end: string; balanceAfter: string };
};

type Asking = ComponentType<ActivityAskingProps>;

// Once fetched it stays: who comes back to the page finds the pages they had read.
let fetched: Asking | null = null;
const none: FurtherPages = { pages: [], busy: false, failed: false, atEnd: false };

/**
 * Further pages of the ledger: as the reader nears the end, or at the button. What asks for them is 12 KB
 * and most visits never need it, so that part comes with the first tap.
 */
export function ActivityMore({ cursor, search, href, after, words }: ActivityMoreProps) {
  const [asked, setAsked] = useState(0);
  const [Asking, setAsking] = useState<Asking | null>(() => fetched);
  const [{ pages, busy, failed, atEnd }, setFurther] = useState(none);
  const more = () => {
    setFurther((known) => ({ ...known, busy: true, failed: false }));
    setAsked((times) => times + 1);
    if (Asking) return;
    import("@/components/points/activity-asking").then(
      ({ ActivityAsking }) => {
        fetched = ActivityAsking;
        setAsking(() => ActivityAsking);
      },
      () => setFurther((known) => ({ ...known, busy: false, failed: true })),
    );
  };
  const button = useRef<HTMLAnchorElement>(null);
  useNear(button, pages.length > 0 && !busy && !failed && !atEnd, more);
  return (
    <>
      {Asking && <Asking cursor={cursor} search={search} asked={asked} onPages={setFurther} />}
      {pages.map((page, index) => (
        <ActivityMonths
          key={page.key}
          months={page.months}
          balanceAfter={words.balanceAfter}
          after={(index === 0 ? after : pages[index - 1]?.months.at(-1)?.key) ?? ""}
        />
      ))}
      <p className="sm t2 pt-4" role="status">
        {failed ? words.failed : busy ? words.loading : atEnd ? words.end : ""}
      </p>
      {!atEnd && (
        <a
          ref={button}
          className="btn quiet slim"
          href={href}
          onClick={(event) => {
            event.preventDefault();
            if (!busy) more();
          }}
        >
          {words.more}
        </a>
      )}
    </>
  );
}

// Pages come by themselves only after the reader asked for one: a footer that runs away helps nobody.
function useNear(target: RefObject<HTMLElement | null>, active: boolean, act: () => void) {
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
