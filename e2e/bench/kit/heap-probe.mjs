// node --expose-gc --import ./e2e/bench/kit/heap-probe.mjs …: tells its parent how much heap is left after
// a forced collection, whenever the parent asks.
process.on("message", (message) => {
  if (message !== "heap") return;
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external, rss } = process.memoryUsage();
  process.send({ heapUsed, external, rss });
});
