import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

export type SheetProps = {
  /** Unique on the page; `popovertarget` of the button that opens it. */
  id: string;
  title: string;
  close: string;
  children: ReactNode;
};

/**
 * A sheet from the block end (a centred dialog from 900 px) that opens by a native popover button, before
 * any script. For a choice that must be answered, use a client leaf with `<dialog className="sheet">`.
 */
export function Sheet({ id, title, close, children }: SheetProps) {
  return (
    <div id={id} className="sheet" popover="auto" role="dialog" aria-labelledby={`${id}-title`}>
      <div className="row between">
        <h2 className="h2" id={`${id}-title`}>
          {title}
        </h2>
        <button
          type="button"
          className="icon-btn"
          popoverTarget={id}
          popoverTargetAction="hide"
          aria-label={close}
        >
          <Icon name="close" />
        </button>
      </div>
      {children}
    </div>
  );
}

/** The button that opens a sheet. */
export function SheetLink({ sheet, children }: { sheet: string; children: ReactNode }) {
  return (
    <button type="button" className="link" popoverTarget={sheet}>
      {children}
    </button>
  );
}
