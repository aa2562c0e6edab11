import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";

/** Rows between hairlines. Children are `<li>`, mostly with one `Item`. */
export function List({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className="list" aria-label={label}>
      {children}
    </ul>
  );
}

export type ItemProps = {
  title: ReactNode;
  note?: ReactNode;
  /** At the inline end: a figure or a tag, and a line under it. */
  side?: ReactNode;
  sideNote?: ReactNode;
  /** Before the title: a Glyph or a drawing. */
  lead?: ReactNode;
  /** Makes the whole row a link, with a chevron. */
  href?: string;
  compact?: boolean;
  /** `side` is an amount: it is never broken, and goes under the title where it leaves no room for it. */
  amount?: boolean;
};

/** One row of a list, 64 px (60 compact). */
export function Item({
  title,
  note,
  side,
  sideNote,
  lead,
  href,
  compact = false,
  amount = false,
}: ItemProps) {
  const content = (
    <>
      {lead}
      <span className="main">
        {/* A name that begins with a figure keeps its order among Arabic words. */}
        <b>
          <bdi>{title}</bdi>
        </b>
        {note && <span className="note sm t2">{note}</span>}
      </span>
      {(side || sideNote) && (
        <span className="side">
          {side && <b className="num">{side}</b>}
          {sideNote && <span className="note sm t2">{sideNote}</span>}
        </span>
      )}
    </>
  );
  const classes = `item${compact ? " compact" : ""}${amount ? " wraps" : ""}`;
  if (!href) return <div className={classes}>{content}</div>;
  return (
    <Link className={classes} href={href}>
      {content}
      <span className="chev">
        <Icon name="forward" small />
      </span>
    </Link>
  );
}
