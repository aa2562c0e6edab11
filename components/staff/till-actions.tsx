"use client";

import { useCallback, useEffect, useState } from "react";
import { leave, touched, untouchedMs } from "@/components/staff/touch";
import { Button } from "@/components/ui/button";
import { endLookup } from "@/lib/queries/staff-api";
import { routes } from "@/lib/routes";

export type TillActionsProps = {
  handle: string;
  /** Milliseconds without a touch after which the view clears itself. */
  clearAfterMs: number;
  /** The last part of that, counted down on screen. */
  countdownMs: number;
  words: { open: string; keep: string; done: string; clears: readonly string[] };
};

const rungs = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/**
 * The foot of the till view: Done, and the countdown of the auto-clear. `words.clears` holds one finished
 * sentence for each second, so that every language counts as it does.
 */
export function TillActions({ handle, clearAfterMs, countdownMs, words }: TillActionsProps) {
  const [left, setLeft] = useState<number | null>(null);
  const clear = useCallback(() => {
    endLookup(handle);
    leave(routes.staff);
  }, [handle]);
  useEffect(() => {
    const timer = window.setInterval(() => {
      const leftMs = clearAfterMs - untouchedMs();
      if (leftMs <= 0) clear();
      else setLeft(leftMs <= countdownMs ? Math.ceil(leftMs / 1_000) : null);
    }, 200);
    return () => window.clearInterval(timer);
  }, [clear, clearAfterMs, countdownMs]);
  const lit = left === null ? 0 : Math.ceil((left * 1_000 * rungs.length) / countdownMs);
  return (
    <footer className="acts">
      {left === null ? (
        <p className="grow sm t2">{words.open}</p>
      ) : (
        <div className="row grow" role="timer">
          <Rungs lit={lit} />
          <span className="med">{words.clears[left] ?? words.clears.at(-1)}</span>
        </div>
      )}
      {/* Said once when the countdown begins, not every second. */}
      <p className="vh" role="status">
        {left === null ? "" : words.clears.at(-1)}
      </p>
      {left !== null && (
        <Button
          variant="quiet"
          onClick={() => {
            touched();
            setLeft(null);
          }}
        >
          {words.keep}
        </Button>
      )}
      <div className="grid min-w-38">
        <Button onClick={clear}>{words.done}</Button>
      </div>
    </footer>
  );
}

/** Ten rungs that climb and go out one by one. */
function Rungs({ lit }: { lit: number }) {
  return (
    <svg className="flip" width="187" height="24" viewBox="0 0 187 24" aria-hidden="true" focusable="false">
      {rungs.map((rung) => (
        <rect
          key={rung}
          className={rung < lit ? "fill-(--attention)" : "fill-(--surface-3)"}
          x={rung * 19}
          y={18 - rung * 2}
          width="16"
          height="6"
          rx="3"
        />
      ))}
    </svg>
  );
}
