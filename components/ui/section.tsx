import type { ReactNode } from "react";

export type SectionProps = {
  /** Unique on the page: names the heading for the landmark. */
  id: string;
  title: string;
  /** At the inline end of the title: one link. */
  action?: ReactNode;
  children: ReactNode;
};

/** A part of a page: space, a hairline above, a heading. Never a box. */
export function Section({ id, title, action, children }: SectionProps) {
  return (
    <section className="block" aria-labelledby={`${id}-title`}>
      {action ? (
        <div className="row between">
          <h2 className="h2" id={`${id}-title`}>
            {title}
          </h2>
          {action}
        </div>
      ) : (
        <h2 className="h2" id={`${id}-title`}>
          {title}
        </h2>
      )}
      {children}
    </section>
  );
}
