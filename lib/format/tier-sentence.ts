import { sayAmount } from "@/lib/format/say-amount";
import { sayDate } from "@/lib/format/say-date";
import type { Speech } from "@/lib/format/speech";
import { isNoEnd } from "@/lib/loyalty/dates";
import type { Iso, Tier, TierChange, TierCriteria } from "@/lib/loyalty/view-models";

/** The tier's own name, or "your tier" where Capillary names none. */
export function tierName(tier: Pick<Tier, "name">, speech: Speech): string {
  return tier.name ?? speech.t("tier.unnamed");
}

/** The first tier has no "until": nobody falls below it. */
export function isFirstTier(tier: Pick<Tier, "rank">): boolean {
  return tier.rank === 1;
}

/** "Coral runs until 31 Dec 2026.", "Coral has no end date."; the first tier has neither. */
export function untilSentence(tier: Tier, speech: Speech): string {
  const name = tierName(tier, speech);
  if (isFirstTier(tier) && tier.state !== "top") return speech.t("tier.state.first", { tier: name });
  if (tier.ends === "never") return speech.t("tier.state.noEnd", { tier: name });
  if (tier.ends === "unknown" || tier.endsOn === null)
    return speech.t("tier.state.endUnknown", { tier: name });
  return speech.t("tier.state.runsUntil", { tier: name, date: sayDate(tier.endsOn, speech, "always") });
}

/** "until 31 Dec 2026" beside the tier in the ladder; null where nothing is to be said. */
export function untilNote(tier: Tier, speech: Speech): string | null {
  if (isFirstTier(tier) && tier.state !== "top") return null;
  if (tier.ends === "never") return speech.t("tier.ladder.noEnd");
  if (tier.endsOn === null) return null;
  const date = sayDate(tier.endsOn, speech, "always");
  return speech.t(tier.state === "lapsed" ? "tier.ladder.was" : "tier.ladder.until", { date });
}

/** "Coral is safe beyond 31 Dec 2026"; without a day where none is known or it is a century away. */
export function safeSentence(name: string, by: Iso | null, speech: Speech): string {
  if (by === null || isNoEnd(by, speech.now)) return speech.t("tier.keep.safe", { tier: name });
  return speech.t("tier.keep.safeBeyond", { tier: name, date: sayDate(by, speech, "always") });
}

/** What the next tier asks where no progress is known: a sentence, never a bar. */
export function reachCriterion(criteria: TierCriteria | null, speech: Speech): string | null {
  if (!criteria?.upgrade) return null;
  const { basis, unit, value } = criteria.upgrade;
  // Capillary sends 0 once the member is eligible already: then the figure says nothing.
  if (value !== null && value > 0)
    return speech.t("tier.criteria.upgradeValue", {
      amount: sayAmount({ value, unit, unitName: null }, speech),
    });
  const name = basis.toUpperCase();
  if (name === "CURRENT_POINTS") return speech.t("tier.criteria.upgradeCurrentPoints");
  if (name.includes("POINTS")) return speech.t("tier.criteria.upgradePoints");
  if (name.includes("PURCHASE")) return speech.t("tier.criteria.upgradeSpend");
  return speech.t("tier.criteria.upgradeOther");
}

/** What keeping the tier asks where no progress is known. Zeros may mean "not used" and are left out. */
export function keepCriterion(
  criteria: TierCriteria | null,
  tier: Pick<Tier, "name">,
  speech: Speech,
): string | null {
  if (!criteria?.retention) return null;
  const { minPurchases, minVisits } = criteria.retention;
  const name = tierName(tier, speech);
  const spend = minPurchases
    ? sayAmount({ value: minPurchases, unit: "money", unitName: null }, speech)
    : null;
  const visits = minVisits ? sayAmount({ value: minVisits, unit: "visits", unitName: null }, speech) : null;
  if (spend !== null && visits !== null)
    return speech.t("tier.criteria.keepBoth", { tier: name, spend, visits });
  const amount = spend ?? visits;
  return amount === null ? null : speech.t("tier.criteria.keepOne", { tier: name, amount });
}

export type SaidChange = {
  title: string;
  note: string | null;
  date: string;
  kind: TierChange["kind"] | "joined";
};

/** One change of tier in plain words, without internal notes. */
export function changeSentence(change: TierChange, speech: Speech): SaidChange {
  const tier = change.to;
  const place = change.store;
  const kind = change.from === null && change.kind !== "renewal" ? "joined" : change.kind;
  const date = change.on === null ? speech.t("tier.history.noDate") : sayDate(change.on, speech, "always");
  const from = change.from !== null && change.from !== change.to ? change.from : null;
  const note =
    from === null
      ? place
      : place === null
        ? speech.t("tier.history.from", { tier: from })
        : speech.t("tier.history.fromAt", { tier: from, place });
  return { title: speech.t(`tier.history.${titleKey(kind)}`, { tier }), note, date, kind };
}

function titleKey(kind: SaidChange["kind"]): string {
  switch (kind) {
    case "upgrade":
      return "up";
    case "downgrade":
      return "down";
    case "renewal":
      return "kept";
    case "joined":
      return "joined";
    case "unknown":
      return "changed";
    default:
      return kind satisfies never;
  }
}
