import type { ReactNode } from "react";

/**
 * `none-yet`: it will come; `could-not-load`: unknown, never 0; `not-allowed`: what unlocks it;
 * `not-joined`: not in this programme yet; `not-supplied`: the answer leaves it out, so asking again brings nothing.
 * What is not part of a programme has no section at all.
 */
export type NothingKind = "none-yet" | "could-not-load" | "not-allowed" | "not-joined" | "not-supplied";

export type NothingProps = {
  kind: NothingKind;
  title: string;
  text?: string;
  /** At most one: a button or a link. */
  action?: ReactNode;
};

/** An empty place that says why it is empty. */
export function Nothing({ kind, title, text, action }: NothingProps) {
  return (
    <div className="nothing" data-nothing={kind}>
      <svg className="art" viewBox="0 0 72 40" aria-hidden="true" focusable="false">
        {art(kind)}
      </svg>
      <p className="say md">{title}</p>
      {text && <p className="sm t2">{text}</p>}
      {action}
    </div>
  );
}

function art(kind: NothingKind) {
  switch (kind) {
    case "none-yet":
      return (
        <>
          <rect x="0" y="30" width="26" height="8" rx="4" />
          <rect className="o" x="20" y="17" width="26" height="8" rx="4" />
          <rect className="o" x="42" y="3" width="26" height="8" rx="4" />
        </>
      );
    case "could-not-load":
      return (
        <>
          <rect x="0" y="30" width="26" height="8" rx="4" />
          <rect className="a" x="22" y="17" width="10" height="8" rx="4" />
          <rect className="a" x="38" y="17" width="10" height="8" rx="4" />
        </>
      );
    case "not-allowed":
      return (
        <>
          <rect x="0" y="30" width="26" height="8" rx="4" />
          <rect className="k" x="20" y="17" width="26" height="8" rx="4" />
          <rect className="o" x="42" y="3" width="26" height="8" rx="4" />
        </>
      );
    case "not-joined":
    case "not-supplied":
      return (
        <>
          <rect className="o" x="1" y="30" width="26" height="8" rx="4" />
          <rect className="o" x="20" y="17" width="26" height="8" rx="4" />
          <rect className="o" x="42" y="3" width="26" height="8" rx="4" />
        </>
      );
    default: {
      const never: never = kind;
      return never;
    }
  }
}
