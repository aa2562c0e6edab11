import "server-only";
import { type TextMapPropagator, trace } from "@opentelemetry/api";

const shape = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/**
 * Takes up the trace that the gate began (https://www.w3.org/TR/trace-context/). Nothing is ever written:
 * no header of ours but the documented ones travels to Capillary.
 */
export const propagator: TextMapPropagator = {
  fields: () => ["traceparent"],
  inject: () => {},
  extract(context, carrier, getter) {
    const given = getter.get(carrier, "traceparent");
    const [, traceId, spanId, flags] = shape.exec(String(given)) ?? [];
    if (!traceId || !spanId || !flags) return context;
    const traceFlags = Number.parseInt(flags, 16) & 1;
    return trace.setSpanContext(context, { traceId, spanId, traceFlags, isRemote: true });
  },
};
