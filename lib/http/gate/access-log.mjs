// One JSON line per answer, in the form of lib/log.ts. Addresses never appear, only route templates:
// a handle or a card number could stand in the path.

const quiet = new Set(["static", "/api/health/live", "/api/health/ready", "/api/metrics"]);
const levels = ["debug", "info", "warn", "error", "fatal", "silent"];

/**
 * @param {string | undefined} level as LOG_LEVEL
 * @param {(line: string) => void} write
 */
export function createAccessLog(level, write) {
  const least = Math.max(0, levels.indexOf(level || "info"));
  return ({ requestId, method, route, status, durationMs }) => {
    // "Not ready" is a probe's ordinary answer while a server starts or leaves.
    const isProbe = route === "/api/health/ready" && status === 503;
    const own = isProbe ? "info" : status >= 500 ? "error" : quiet.has(route) ? "debug" : "info";
    if (levels.indexOf(own) < least) return;
    const time = new Date().toISOString();
    const rounded = Math.round(durationMs * 10) / 10;
    write(
      `${JSON.stringify({ level: own, time, requestId, method, route, status, durationMs: rounded, msg: "request" })}\n`,
    );
  };
}
