import { LRUCache } from "lru-cache";

/**
 * Accounts that went away lately (erased, merged away, not found). Whoever holds something of a member that
 * was on its way at that moment compares the mark it took before with the one after, and drops what it has.
 */
export type Departed = {
  /** @param atMs wall time */
  note: (customerId: number, atMs: number) => void;
  /** Changes whenever the account goes. */
  markOf: (customerId: number) => number;
  /** True when an answer of this wall time is older than the word that the account is gone. */
  isBefore: (customerId: number, asOfMs: number) => boolean;
};

// Only what is under way needs a mark, and it ends within seconds.
const most = 10_000;

export function createDeparted(): Departed {
  const marks = new LRUCache<number, { serial: number; atMs: number }>({ max: most });
  let serial = 0;
  return {
    note(customerId, atMs) {
      serial += 1;
      marks.set(customerId, { serial, atMs });
    },
    markOf: (customerId) => marks.get(customerId)?.serial ?? 0,
    isBefore(customerId, asOfMs) {
      const mark = marks.get(customerId);
      return mark !== undefined && asOfMs <= mark.atMs;
    },
  };
}
