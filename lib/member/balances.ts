import { tidy } from "@/lib/loyalty/numbers";
import type { Points } from "@/lib/loyalty/view-models";
import type { ActivityEntry } from "@/lib/loyalty/views";

/**
 * Puts the balance after each entry where it can be known: on the newest page, walking back from what is
 * spendable now. From the first thing that does not fit (an entry of no programme, out of order, a balance
 * below zero) the rest stays null; a figure is never guessed.
 * @param entries newest first, from the newest on, without a gap
 * @param spendable today's points by programme id
 */
export function withBalances(
  entries: readonly ActivityEntry[],
  spendable: ReadonlyMap<number, number>,
): ActivityEntry[] {
  const left = new Map(spendable);
  let latestMs = Number.POSITIVE_INFINITY;
  return entries.map((entry) => {
    const atMs = entry.on === null ? Number.NaN : Date.parse(entry.on);
    if (entry.programId === null || !(atMs <= latestMs)) {
      left.clear();
      return entry;
    }
    latestMs = atMs;
    // Promised points are not yet part of what can be spent.
    if (entry.kind === "arriving") return entry;
    const after = left.get(entry.programId);
    if (after === undefined) return entry;
    const before = tidy(after - entry.amount);
    if (before < 0) left.delete(entry.programId);
    else left.set(entry.programId, before);
    return before < 0 ? entry : { ...entry, balance: after };
  });
}

/**
 * Programmes whose ledger can be walked back from today's points. Where promised points have ended or were
 * returned, the ledger holds losses that never were part of the spendable figure and cannot be told apart.
 */
export function anchors(
  programs: readonly {
    programId: number;
    points: Pick<Points, "spendable" | "delayedEnded" | "delayedReturned"> | null;
  }[],
): Map<number, number> {
  return new Map(
    programs.flatMap(({ programId, points }) =>
      points && !points.delayedEnded && !points.delayedReturned
        ? [[programId, points.spendable] as const]
        : [],
    ),
  );
}
