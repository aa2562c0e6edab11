/**
 * Sends so many requests a second until `end`, each when it is due, whether or not earlier ones came back: a
 * slow answer is not forgiven. Resolves when all have come back.
 * @param one is told when it was due
 * @param begun and `end` on the clock of `performance.now()`
 */
export async function atRate(
  one: (due: number) => Promise<void>,
  perSecond: number,
  begun: number,
  end: number,
): Promise<void> {
  const open = new Set<Promise<void>>();
  for (let due = begun; due < end; due += 1_000 / perSecond) {
    const wait = due - performance.now();
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
    const running = one(due).finally(() => open.delete(running));
    open.add(running);
  }
  await Promise.all(open);
}
