/**
 * Going down without losing anybody: readiness drops first, so that the front sends no more; then the
 * server stops taking connections, what is under way ends, and the process leaves, at the latest after
 * `mostMs`.
 * @param {{
 *   servers: Set<import("node:http").Server>,
 *   held: Set<Promise<unknown>>,
 *   exit: (code: number) => void,
 *   noticeMs: number,
 *   mostMs: number,
 * }} options `held`: work that goes on after its answer (a code being sent)
 */
export function createDrain({ servers, held, exit, noticeMs, mostMs }) {
  let draining = false;
  const end = async (waitMs) => {
    if (draining) return;
    draining = true;
    setTimeout(() => exit(0), mostMs);
    await pause(waitMs);
    await Promise.all([...servers].map(closed));
    await Promise.allSettled(held);
    exit(0);
  };
  return {
    isDraining: () => draining,
    /** SIGTERM: somebody in front has to notice first. */
    byOrder: () => end(noticeMs),
    /** SIGINT: somebody at a keyboard. */
    byHand: () => end(0),
  };
}

function closed(server) {
  if (!server.listening) return Promise.resolve();
  return new Promise((resolve) => {
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearInterval(sweep);
      resolve(undefined);
    });
    server.closeIdleConnections();
  });
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
