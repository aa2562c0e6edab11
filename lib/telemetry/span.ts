import "server-only";
import {
  type Attributes,
  type AttributeValue,
  type Span,
  type SpanContext,
  SpanKind,
  type SpanStatus,
  SpanStatusCode,
  type TimeInput,
} from "@opentelemetry/api";
import { attributesThatLeave, nameThatLeaves } from "@/lib/telemetry/what-leaves";

/** One finished step, as it is sent. Times are epoch milliseconds with fractions. */
export type FinishedSpan = {
  traceId: string;
  spanId: string;
  parentSpanId: string | null;
  name: string;
  kind: SpanKind;
  startMs: number;
  endMs: number;
  attributes: Record<string, string | number | boolean>;
  failed: boolean;
};

export const wallMs = () => performance.timeOrigin + performance.now();

/** Milliseconds since the epoch of what OpenTelemetry takes for a time. */
function msOf(time: TimeInput | undefined): number {
  if (time === undefined) return wallMs();
  if (Array.isArray(time)) return time[0] * 1_000 + time[1] / 1e6;
  if (typeof time !== "number") return time.getTime();
  // performance.now() is allowed too.
  return time < performance.timeOrigin / 2 ? performance.timeOrigin + time : time;
}

type Begun = {
  context: SpanContext;
  parentSpanId: string | null;
  name: string;
  kind: SpanKind | undefined;
  startTime: TimeInput | undefined;
  attributes: Attributes | undefined;
};

/** A span under way. Events, links and error messages are not kept: they may hold what nobody may see. */
export class RecordedSpan implements Span {
  private name: string;
  private readonly startMs: number;
  private readonly attributes: Attributes;
  private failed = false;
  private ended = false;

  constructor(
    private readonly begun: Begun,
    private readonly finish: (span: FinishedSpan) => void,
  ) {
    this.name = begun.name;
    this.startMs = msOf(begun.startTime);
    this.attributes = { ...begun.attributes };
  }

  spanContext(): SpanContext {
    return this.begun.context;
  }

  setAttribute(name: string, value: AttributeValue): this {
    this.attributes[name] = value;
    return this;
  }

  setAttributes(attributes: Attributes): this {
    Object.assign(this.attributes, attributes);
    return this;
  }

  setStatus(status: SpanStatus): this {
    this.failed = status.code === SpanStatusCode.ERROR;
    return this;
  }

  updateName(name: string): this {
    this.name = name;
    return this;
  }

  end(endTime?: TimeInput): void {
    if (this.ended) return;
    this.ended = true;
    const { context, parentSpanId, kind } = this.begun;
    this.finish({
      traceId: context.traceId,
      spanId: context.spanId,
      parentSpanId,
      name: nameThatLeaves(this.name, this.attributes),
      kind: kind ?? SpanKind.INTERNAL,
      startMs: this.startMs,
      endMs: msOf(endTime),
      attributes: attributesThatLeave(this.attributes),
      failed: this.failed,
    });
  }

  isRecording(): boolean {
    return !this.ended;
  }

  addEvent(): this {
    return this;
  }

  addLink(): this {
    return this;
  }

  addLinks(): this {
    return this;
  }

  recordException(): void {
    this.failed = true;
  }
}
