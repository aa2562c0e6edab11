import { daysUntil, startOf } from "@/lib/loyalty/dates";
import { endingWithin } from "@/lib/loyalty/expiry";
import { keepBy, keepComesFirst } from "@/lib/loyalty/tier";
import type { ExpiryLot, Program, TierChange } from "@/lib/loyalty/view-models";
import type { Alert } from "@/lib/loyalty/views";
import { closestOpenWay } from "@/lib/loyalty/ways";

/** A move up is news for two weeks: long enough for the next visit, short enough to stay news. */
const justUpgradedDays = 14;

/**
 * What a member should hear now, in order: points ending within 30 days and tiers at risk within 60
 * by date, then a fresh move up. Home shows the first and folds the rest. null sections say nothing.
 */
export function alerts(
  programs: readonly Program[] | null,
  expiry: readonly ExpiryLot[] | null,
  history: readonly TierChange[] | null,
  now: Date,
  { programId }: { programId: number | null },
): Alert[] {
  const chosen = (programs ?? []).filter((each) => programId === null || each.programId === programId);
  const ending = endingWithin(expiry ?? [], now, { programId }).map(
    (lot): Dated => ({
      at: lot.on,
      alert: { kind: "points-ending", programId: lot.programId, amount: lot.amount, on: lot.on },
    }),
  );
  const dated = [...ending, ...chosen.flatMap((program) => atRisk(program, now))];
  dated.sort((a, b) => startOf(a.at) - startOf(b.at));
  const news = chosen.flatMap((program) => justUpgraded(program, history ?? [], now));
  return [...dated.map(({ alert }) => alert), ...news];
}

type Dated = { at: string; alert: Alert };

function atRisk({ programId, tier }: Program, now: Date): Dated[] {
  const by = tier && keepBy(tier);
  if (!tier?.keep || !by || !keepComesFirst(tier, now)) return [];
  const way = closestOpenWay(tier.keep.ways);
  return way ? [{ at: by, alert: { kind: "renewal-at-risk", programId, by, way } }] : [];
}

// Only the newest change of a programme counts: a move up that was followed by a move down is no news.
function justUpgraded({ programId }: Program, history: readonly TierChange[], now: Date): Alert[] {
  const newest = history
    .flatMap((change) =>
      change.programId === programId && change.on !== null ? [{ ...change, on: change.on }] : [],
    )
    .sort((a, b) => startOf(b.on) - startOf(a.on))[0];
  if (newest?.kind !== "upgrade") return [];
  const days = -daysUntil(newest.on, now);
  if (days < 0 || days > justUpgradedDays) return [];
  return [{ kind: "just-upgraded", programId, tier: newest.to, on: newest.on }];
}
