import type { ReactNode } from "react";
import { rankHue } from "@/components/ui/rank";

export type CardRowProps = {
  title: string;
  /** A short number (isolated left to right), a line of words, or both under each other. */
  line: { number: string; words?: string } | { words: string };
  /** At the inline end: a status tag, or "Show". */
  end: ReactNode;
  /** The opened card; null: this card cannot be used. */
  href: string | null;
  rank: number | null;
  current?: boolean;
};

/** One card of the wallet: a small plate, its name, what tells it apart. The whole row opens it. */
export function CardRow({ title, line, end, href, rank, current = false }: CardRowProps) {
  const content = (
    <>
      <span className="mini" data-rank={rankHue(rank)} data-off={href === null ? "" : undefined} />
      <span className="min-w-0">
        <b>{title}</b>
        {"number" in line && <span className="sm t2 ltr">{line.number}</span>}
        {line.words !== undefined && <span className="sm t2 grid">{line.words}</span>}
      </span>
      {end}
    </>
  );
  if (href === null) return <div className="wcard">{content}</div>;
  // A whole document, not a part: the opened card must work without scripts and is what is kept offline.
  return (
    <a className="wcard" href={href} aria-current={current ? "true" : undefined}>
      {content}
    </a>
  );
}
