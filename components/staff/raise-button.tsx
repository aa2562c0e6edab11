"use client";

import { useState } from "react";
import { Dialog } from "@/components/staff/dialog";
import { RaiseByCode } from "@/components/staff/raise-by-code";
import { RaiseBySent } from "@/components/staff/raise-by-sent";
import { RevealOne } from "@/components/staff/reveal-one";
import type { RaiseWords } from "@/components/staff/staff-words";
import { Button } from "@/components/ui/button";

export type RaiseButtonProps = {
  handle: string;
  /** Ways that would show more than now. */
  ways: readonly RaiseWay[];
  words: RaiseWords;
};
export type RaiseWay = "card" | "screen-code" | "one-time-code" | "reveal";

/** Opens what lets the store person see more: something the customer can show, or a reason. */
export function RaiseButton({ handle, ways, words }: RaiseButtonProps) {
  const [open, setOpen] = useState(false);
  const [way, setWay] = useState<RaiseWay | null>(null);
  const close = () => {
    setOpen(false);
    setWay(null);
  };
  return (
    <>
      <Button variant="quiet" onClick={() => setOpen(true)} aria-haspopup="dialog">
        {words.open}
      </Button>
      {open && (
        <Dialog title={way ? words.ways[way].title : words.title} close={words.close} onClose={close}>
          {way === null ? (
            <Choice ways={ways} words={words} onWay={setWay} />
          ) : (
            <Way way={way} handle={handle} words={words} onDone={close} />
          )}
        </Dialog>
      )}
    </>
  );
}

function Choice({
  ways,
  words,
  onWay,
}: Pick<RaiseButtonProps, "ways" | "words"> & { onWay: (way: RaiseWay) => void }) {
  return (
    <ul className="list pt-2">
      {ways.map((way) => (
        <li key={way}>
          <button type="button" className="item" onClick={() => onWay(way)}>
            <span className="main">
              <b>{words.ways[way].title}</b>
              <span className="note sm t2">{words.ways[way].text}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Way(props: { way: RaiseWay; handle: string; words: RaiseWords; onDone: () => void }) {
  const { way, ...rest } = props;
  switch (way) {
    case "card":
    case "screen-code":
      return <RaiseByCode by={way} {...rest} />;
    case "one-time-code":
      return <RaiseBySent {...rest} />;
    case "reveal":
      return <RevealOne {...rest} />;
    default:
      return way satisfies never;
  }
}
