import { LRUCache } from "lru-cache";
import type { Iso } from "@/lib/loyalty/view-models";

/** One answer in memory. `atMs` is monotonic: when it became known here, for its freshness. */
export type Kept<T> = {
  readonly value: T;
  readonly asOf: Iso;
  readonly asOfMs: number;
  readonly atMs: number;
};

type Sized<T> = Kept<T> & { chars: number };

/** The answers of one source, by entry key (`customerId|params`). */
export type Memory<T> = {
  get: (key: string) => Kept<T> | null;
  /** False when a newer answer is already there. */
  put: (key: string, kept: Kept<T>, chars: number) => boolean;
  forget: (customerId: number) => void;
  size: () => number;
};

export const entryKey = (customerId: number, params: string) => `${customerId}|${params}`;

/** @param mostChars bound on the JSON length of all values together, about their size in memory */
export function createMemory<T>(mostChars: number): Memory<T> {
  const entries = new LRUCache<string, Sized<T>>({
    maxSize: mostChars,
    sizeCalculation: (kept) => Math.max(1, kept.chars),
  });
  return {
    get: (key) => entries.get(key) ?? null,
    put(key, kept, chars) {
      const known = entries.peek(key);
      if (known && known.asOfMs > kept.asOfMs) return false;
      entries.set(key, { ...kept, chars });
      return true;
    },
    forget(customerId) {
      const prefix = entryKey(customerId, "");
      for (const key of [...entries.keys()]) if (key.startsWith(prefix)) entries.delete(key);
    },
    size: () => entries.size,
  };
}
