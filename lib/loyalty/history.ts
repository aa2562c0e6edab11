import { startOf } from "@/lib/loyalty/dates";
import type { TierChange } from "@/lib/loyalty/view-models";

/** Newest first; changes without a date last. */
export function sortHistory(history: readonly TierChange[]): TierChange[] {
  return [...history].sort((a, b) => time(b) - time(a));
}

/** The history without internal notes ("manual slab adjustment reason: …"): for members and lower grades. */
export function withoutNotes(history: readonly TierChange[]): TierChange[] {
  return history.map(({ notes: _notes, ...change }) => change);
}

function time(change: TierChange): number {
  return change.on === null ? Number.MIN_SAFE_INTEGER : startOf(change.on);
}
