/** The instant that screens and rules use. `RUNG_NOW` fixes it in tests; timers stay monotonic. */
export function now(): Date {
  const fixed = process.env.RUNG_NOW;
  return fixed ? new Date(fixed) : new Date();
}

/** Monotonic milliseconds for ages and timers, wall time for what is shown and stored. Injected in tests. */
export type Clock = {
  monotonicMs: () => number;
  wallMs: () => number;
  /** Runs once after `ms`; returns the cancel. Never keeps the process alive. */
  after: (ms: number, run: () => void) => () => void;
};

export const systemClock: Clock = {
  monotonicMs: () => performance.now(),
  wallMs: () => now().getTime(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
