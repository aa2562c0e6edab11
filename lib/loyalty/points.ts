import type { PointsFacts } from "@/lib/loyalty/customer";
import { tidy } from "@/lib/loyalty/numbers";
import type { Money, Points } from "@/lib/loyalty/view-models";

/**
 * The equation of one programme. `otherChanges` is what Capillary's own figures leave over: shown,
 * never forced to 0, and null when a term is unknown. `worth` is ratio × spendable, null without a ratio.
 */
export function toPoints(facts: PointsFacts, currency: string | null): Points {
  const { ratio, ...terms } = facts;
  return { ...terms, otherChanges: otherChanges(facts), worth: worthOf(facts.spendable, ratio, currency) };
}

/** Money for an amount of points; null when the programme names no ratio. */
export function worthOf(points: number, ratio: number | null, currency: string | null): Money | null {
  return ratio === null ? null : { amount: tidy(points * ratio), currency };
}

function otherChanges(facts: PointsFacts): number | null {
  const { spendable, lifetime, redeemed, ended, returned, adjusted } = facts;
  if (lifetime === null || redeemed === null || ended === null || returned === null || adjusted === null)
    return null;
  return tidy(spendable - (lifetime - redeemed - ended - returned + adjusted));
}
