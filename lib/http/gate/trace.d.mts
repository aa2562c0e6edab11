export type Trace = { traceId: string; spanId: string; parentSpanId: string | null; sampled: boolean };
export type Tracing = (
  given: string | string[] | undefined,
  requestId: string,
  route: string,
) => { trace: Trace; header: string };
export function createTracing(options: { trusted: boolean; share: number }): Tracing;
