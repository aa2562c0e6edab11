// Where a request's trace begins. https://www.w3.org/TR/trace-context/

const shape = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;
/** Probes and files would be nine of ten traces and say nothing. */
const quiet = new Set(["static", "/api/health/live", "/api/health/ready", "/api/metrics"]);

/**
 * Reads a `traceparent`; null when it has another form.
 * @param {unknown} given
 */
export function readTraceparent(given) {
  const [, traceId, spanId, flags] = shape.exec(String(given)) ?? [];
  return traceId ? { traceId, spanId, sampled: (Number.parseInt(flags, 16) & 1) === 1 } : null;
}

/**
 * Which traces are kept: the share (0 to 1) of all, told from the trace's id, so that gate and app agree
 * without a word.
 * @param {string} traceId
 * @param {number} share
 */
export function isInShare(traceId, share) {
  return Number.parseInt(traceId.slice(-8), 16) / 2 ** 32 < share;
}

/**
 * A trace of our own carries the request's id, so that the reference on an error page finds its trace. One
 * that a trusted front began is gone on with; a stranger's is not, or they could choose what is recorded.
 * @param {{ trusted: boolean, share: number }} options share: 0 to 1, of the traces that begin here
 */
export function createTracing({ trusted, share }) {
  /**
   * @param {string | string[] | undefined} given the request's `traceparent`
   * @param {string} requestId a UUID
   * @param {string} route its template
   */
  return (given, requestId, route) => {
    const own = requestId.replaceAll("-", "");
    const parent = trusted ? readTraceparent(given) : null;
    const traceId = parent?.traceId ?? own;
    const sampled = (parent?.sampled ?? isInShare(own, share)) && !quiet.has(route);
    const spanId = own.slice(16);
    return {
      trace: { traceId, spanId, parentSpanId: parent?.spanId ?? null, sampled },
      header: `00-${traceId}-${spanId}-${sampled ? "01" : "00"}`,
    };
  };
}
