import { type MapContext, type Reader, readerOf } from "@/lib/capillary/reader";

export const answeredAt = new Date("2026-11-21T10:42:00Z");

/** A reader for tests: UTC cluster, fixed clock, and the shapes it reported. */
export function testReader(over: Partial<Omit<MapContext, "warnings">> & { warnings?: number[] } = {}): {
  reader: Reader;
  shapes: string[];
} {
  const shapes: string[] = [];
  const reader = readerOf({
    endpoint: "customer",
    serverZone: "UTC",
    answeredAt,
    drift: (shape) => shapes.push(shape),
    ...over,
    warnings: new Set(over.warnings ?? []),
  });
  return { reader, shapes };
}
