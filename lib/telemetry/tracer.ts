import "server-only";
import { randomBytes } from "node:crypto";
import {
  type Context,
  context as contexts,
  type Span,
  type SpanOptions,
  TraceFlags,
  type Tracer,
  type TracerProvider,
  trace,
} from "@opentelemetry/api";
import { isInShare } from "@/lib/http/gate/trace.mjs";
import { type FinishedSpan, RecordedSpan } from "@/lib/telemetry/span";

class SmallTracer implements Tracer {
  constructor(
    private readonly share: number,
    private readonly finish: (span: FinishedSpan) => void,
  ) {}

  startSpan(name: string, options: SpanOptions = {}, within: Context = contexts.active()): Span {
    const parent = options.root ? undefined : trace.getSpanContext(within);
    const follows = parent !== undefined && trace.isSpanContextValid(parent);
    const traceId = follows ? parent.traceId : randomBytes(16).toString("hex");
    const kept = follows ? (parent.traceFlags & TraceFlags.SAMPLED) !== 0 : isInShare(traceId, this.share);
    const context = {
      traceId,
      spanId: randomBytes(8).toString("hex"),
      traceFlags: kept ? TraceFlags.SAMPLED : TraceFlags.NONE,
    };
    if (!kept) return trace.wrapSpanContext(context);
    const { kind, startTime, attributes } = options;
    const parentSpanId = follows ? parent.spanId : null;
    return new RecordedSpan({ context, parentSpanId, name, kind, startTime, attributes }, this.finish);
  }

  startActiveSpan<F extends (span: Span) => ReturnType<F>>(
    name: string,
    ...rest: [F] | [SpanOptions, F] | [SpanOptions, Context, F]
  ): ReturnType<F> {
    const [options, within, fn] = spread(rest);
    const span = this.startSpan(name, options, within);
    return contexts.with(trace.setSpan(within, span), () => Reflect.apply(fn, undefined, [span]));
  }
}

function spread<F>(rest: [F] | [SpanOptions, F] | [SpanOptions, Context, F]): [SpanOptions, Context, F] {
  if (rest.length === 1) return [{}, contexts.active(), rest[0]];
  if (rest.length === 2) return [rest[0], contexts.active(), rest[1]];
  return rest;
}

/** A provider for Next's own spans and ours: one tracer, everything finished goes to `finish`. */
export function createTracerProvider(share: number, finish: (span: FinishedSpan) => void): TracerProvider {
  const tracer = new SmallTracer(share, finish);
  return { getTracer: () => tracer };
}
