/** The longest the event loop was held while `run` ran, in milliseconds. */
export async function longestBlock(run: () => Promise<unknown>): Promise<number> {
  let last = performance.now();
  let longest = 0;
  const tick = setInterval(() => {
    const at = performance.now();
    longest = Math.max(longest, at - last - 1);
    last = at;
  }, 1);
  await run();
  await new Promise((resolve) => setTimeout(resolve, 5));
  clearInterval(tick);
  return longest;
}

/** The best of some rounds, because other work on this machine is not ours to answer for. */
export async function bestOf(rounds: number, run: () => Promise<unknown>): Promise<number> {
  const all: number[] = [];
  for (let round = 0; round < rounds; round++) all.push(await longestBlock(run));
  return Math.min(...all);
}
