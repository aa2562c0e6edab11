// Where a request's trace begins. https://www.w3.org/TR/trace-context/

const shape = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;
/** Probes and files would be nine of ten traces and say nothing. */
const quiet = new Set(["static", "/api/health/live", "/api/health/ready", "/api/metrics"]);

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
    const found = trusted ? shape.exec(String(given)) : null;
    const [, traceId = own, parentSpanId = null, flags = null] = found ?? [];
    const wanted =
      flags === null
        ? Number.parseInt(own.slice(-8), 16) / 2 ** 32 < share
        : (Number.parseInt(flags, 16) & 1) === 1;
    const sampled = wanted && !quiet.has(route);
    const spanId = own.slice(16);
    return {
      trace: { traceId, spanId, parentSpanId, sampled },
      header: `00-${traceId}-${spanId}-${sampled ? "01" : "00"}`,
    };
  };
}
