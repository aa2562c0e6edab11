import type { ReactNode } from "react";
import { Glyph, type GlyphKind } from "@/components/ui/glyph";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";

export type AlertTone = "attention" | "danger" | "calm" | "good";

export type AlertProps = {
  tone?: AlertTone;
  glyph: GlyphKind;
  title: ReactNode;
  note?: ReactNode;
  /** Makes the whole row a link. */
  href?: string;
  /** One button; only where the row itself is no link. */
  action?: ReactNode;
};

/** Wash ground, step glyph, the fact in bold, then when. At most one on a screen. */
export function Alert({ tone = "attention", glyph, title, note, href, action }: AlertProps) {
  const content = (
    <>
      <Glyph kind={glyph} />
      <span className="grow">
        <b>{title}</b>
        {note && <span className="note sm t2">{note}</span>}
      </span>
      {action}
    </>
  );
  if (!href)
    return (
      <div className="alert" data-tone={tone}>
        {content}
      </div>
    );
  return (
    <Link className="alert" data-tone={tone} href={href}>
      {content}
      <span className="t2">
        <Icon name="forward" small />
      </span>
    </Link>
  );
}
