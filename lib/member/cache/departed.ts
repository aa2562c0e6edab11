import { LRUCache } from "lru-cache";

/**
 * Accounts that went away lately (erased, merged away, not found). Whoever holds something of a member that
 * was on its way at that moment compares the mark it took before with the one after, and drops what it has.
 */
export type Departed = {
  note: (customerId: number) => void;
  /** Changes whenever the account goes. */
  markOf: (customerId: number) => number;
};

// Only calls under way need a mark, and they end within seconds.
const most = 10_000;

export function createDeparted(): Departed {
  const marks = new LRUCache<number, number>({ max: most });
  let serial = 0;
  return {
    note(customerId) {
      serial += 1;
      marks.set(customerId, serial);
    },
    markOf: (customerId) => marks.get(customerId) ?? 0,
  };
}
