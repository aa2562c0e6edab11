/** Which clock ended a call. */
export type Ended = "head" | "total" | "caller";

export type Deadlines = {
  readonly signal: AbortSignal;
  /** null while the call is still allowed to run. */
  ended(): Ended | null;
  /** Starts the wait for an answer's head; each attempt has its own. */
  awaitHead(ms: number): void;
  headArrived(): void;
  remainingMs(): number;
  /** Frees the timers and the listener on the caller's signal. Always call it. */
  release(): void;
};

/**
 * One abort signal for one question: total deadline over all attempts, head deadline per attempt and
 * the caller's own signal. undici's `bodyTimeout` restarts with every byte and so lets a slow drip run
 * for ever; these timers do not.
 */
export function startDeadlines(totalMs: number, caller: AbortSignal | undefined): Deadlines {
  const controller = new AbortController();
  const endsAt = performance.now() + totalMs;
  let why: Ended | null = null;
  let head: NodeJS.Timeout | undefined;
  const end = (cause: Ended) => {
    why ??= cause;
    controller.abort();
  };
  const total = setTimeout(() => end("total"), totalMs);
  const onCaller = () => end("caller");
  if (caller?.aborted) onCaller();
  else caller?.addEventListener("abort", onCaller, { once: true });
  return {
    signal: controller.signal,
    ended: () => why,
    awaitHead: (ms) => {
      clearTimeout(head);
      head = setTimeout(() => end("head"), ms);
    },
    headArrived: () => clearTimeout(head),
    remainingMs: () => Math.max(0, endsAt - performance.now()),
    release: () => {
      clearTimeout(total);
      clearTimeout(head);
      caller?.removeEventListener("abort", onCaller);
    },
  };
}

/** Waits, or returns early when the signal fires; the caller looks at its deadlines afterwards. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return untilAborted(
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
    }),
    signal,
  ).then(() => undefined);
}

/** The promise's value, or null as soon as the signal fires; the promise itself runs on for others. */
export async function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T | null> {
  if (signal.aborted) return null;
  let stop = () => {};
  const aborted = new Promise<null>((resolve) => {
    stop = () => resolve(null);
    signal.addEventListener("abort", stop, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
