/** Where an answer belongs in a trace. */
export type Trace = { traceId: string; spanId: string; parentSpanId: string | null; sampled: boolean };
export type Tracing = (
  given: string | string[] | undefined,
  requestId: string,
  route: string,
) => { trace: Trace; header: string };
export function createTracing(options: { trusted: boolean; share: number }): Tracing;
export function readTraceparent(given: unknown): { traceId: string; spanId: string; sampled: boolean } | null;
export function isInShare(traceId: string, share: number): boolean;
