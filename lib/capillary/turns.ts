/** Work in small steps: it may be run at once, or with turns of the event loop between its steps. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** How long one turn may take: a tenth of what a member's page is allowed to wait for somebody else's list. */
const sliceMs = 5;

/** All steps in one turn. */
export function runNow<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The steps with a turn of the event loop after every few milliseconds: mapping a list at its size cap
 * (11,000 trackers) takes longer than anybody else's request should wait.
 */
export async function runInTurns<T>(steps: Steps<T>): Promise<T> {
  let begunMs = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - begunMs < sliceMs) continue;
    await new Promise((resolve) => setImmediate(resolve));
    begunMs = performance.now();
  }
}
