import type { TierFacts } from "@/lib/loyalty/customer";
import { daysUntil, isPastDay } from "@/lib/loyalty/dates";
import type { Iso, Tier, TierState } from "@/lib/loyalty/view-models";
import { isMet, sortWays } from "@/lib/loyalty/ways";

/** Keep comes before reach when the tier ends within this many days and is not safe. */
export const keepFirstDays = 60;

/** A tier as screens show it: the state by the clock, ways closest first. */
export function toTier(facts: TierFacts, now: Date): Tier {
  const { top: _top, ...rest } = facts;
  return {
    ...rest,
    state: tierState(facts, now),
    reach: sortWays(facts.reach),
    keep: facts.keep && { ...facts.keep, ways: sortWays(facts.keep.ways) },
  };
}

/**
 * One state, the first that fits: no tiers, lapsed, top, qualified, climbing, no gap.
 * Lapsed is normal: Capillary changes a tier only at the member's next activity after its date
 * (https://docs.capillarytech.com/reference/get-customer-details, valueValidUpto).
 */
export function tierState(facts: TierFacts, now: Date): TierState {
  if (facts.name === null && facts.rank === null && facts.next === null) return "no-tiers";
  if (facts.ends === "on" && facts.endsOn !== null && isPastDay(facts.endsOn, now)) return "lapsed";
  if (facts.top) return "top";
  if (facts.reach.some((way) => way.gap === 0)) return "qualified";
  if (facts.reach.some((way) => way.gap !== null)) return "climbing";
  return "no-gap";
}

/** True when the tier is safe: Capillary says so, or nothing that was asked is missing. */
export function isKept(keep: NonNullable<Tier["keep"]>): boolean {
  return keep.confirmed || (keep.ways.length > 0 && keep.ways.every(isMet));
}

/** The day by which a tier must be kept; null when it has no end or none is known. */
export function keepBy(tier: Pick<Tier, "keep" | "ends" | "endsOn">): Iso | null {
  return tier.keep?.by ?? (tier.ends === "on" ? tier.endsOn : null);
}

/** True when the keep question comes first: 0 to 60 days left and not safe. */
export function keepComesFirst(tier: Pick<Tier, "keep" | "ends" | "endsOn">, now: Date): boolean {
  const by = keepBy(tier);
  if (!tier.keep || by === null || isKept(tier.keep)) return false;
  const days = daysUntil(by, now);
  return days >= 0 && days <= keepFirstDays;
}
