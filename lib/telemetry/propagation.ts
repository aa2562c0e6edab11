import "server-only";
import { type TextMapPropagator, TraceFlags, trace } from "@opentelemetry/api";
import { readTraceparent } from "@/lib/http/gate/trace.mjs";

/**
 * Takes up the trace that the gate began (https://www.w3.org/TR/trace-context/). Nothing is ever written:
 * no header of ours but the documented ones travels to Capillary.
 */
export const propagator: TextMapPropagator = {
  fields: () => ["traceparent"],
  inject: () => {},
  extract(context, carrier, getter) {
    const given = readTraceparent(getter.get(carrier, "traceparent"));
    if (!given) return context;
    const { traceId, spanId, sampled } = given;
    const traceFlags = sampled ? TraceFlags.SAMPLED : TraceFlags.NONE;
    return trace.setSpanContext(context, { traceId, spanId, traceFlags, isRemote: true });
  },
};
