import { hasValue, type Result, type UnavailableReason } from "@/lib/loyalty/result";
import type { Iso } from "@/lib/loyalty/view-models";
import type { Reply, SectionName } from "@/lib/loyalty/views";

/**
 * Gathers the parts of one reply: what is missing, how old the oldest shown part is, whether any is dated.
 * A section is null exactly when its name was noted as missing.
 */
export type Envelope = {
  /** The value of a part that is shown, or null, with its sections noted as missing, or as dated. */
  take: <T>(result: Result<T>, ...sections: SectionName[]) => T | null;
  /** A part that its own answer could not supply (a warning in a 200): null is noted, a value passes. */
  part: <T>(value: T | null, section: SectionName) => T | null;
  reply: <T>(data: T) => Result<Reply<T>>;
};

/** @param fallback the instant of the reply when no part has one (nothing but our own data is shown) */
export function createEnvelope(fallback: Date): Envelope {
  const missing = new Set<SectionName>();
  const dated: Partial<Record<SectionName, Iso>> = {};
  let oldest: Iso | null = null;
  let reason: UnavailableReason | null = null;
  return {
    take(result, ...sections) {
      if (!hasValue(result)) {
        for (const section of sections) missing.add(section);
        return null;
      }
      if (oldest === null || Date.parse(result.asOf) < Date.parse(oldest)) oldest = result.asOf;
      if (result.kind === "stale") {
        reason ??= result.reason;
        for (const section of sections) dated[section] = result.asOf;
      }
      return result.value;
    },
    part(value, section) {
      if (value === null) missing.add(section);
      return value;
    },
    reply(data) {
      const asOf = oldest ?? fallback.toISOString();
      const value = { data, asOf, stale: reason !== null, unavailable: [...missing] };
      if (reason === null) return { kind: "ok", value, asOf };
      return { kind: "stale", value: { ...value, dated }, asOf, reason };
    },
  };
}
