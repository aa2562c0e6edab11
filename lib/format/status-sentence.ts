import { sayMoney, sayPoints } from "@/lib/format/say-amount";
import { sayDate } from "@/lib/format/say-date";
import type { Speech } from "@/lib/format/speech";
import type { Points, Program, Tier } from "@/lib/loyalty/view-models";

export type SaidPlate = {
  rank: number | null;
  name: string;
  line: string | null;
  points: { amount: string; unit: string } | { unknown: string };
  worth: string | null;
  ladder: { next: boolean; below: number } | null;
  /** Sentences under the plate: what the lines on it cannot say. */
  notes: string[];
};

/** Everything the status card of a programme says. Unknown is said, never drawn as 0. */
export function sayPlate(program: Program, speech: Speech): SaidPlate {
  const { tier, points, programId } = program;
  const title = program.title ?? speech.t("home.program", { number: String(programId) });
  return {
    rank: tier?.rank ?? null,
    name: tier?.name ?? title,
    line: tier ? tierLine(tier, speech) : speech.t("home.status.tierUnknown"),
    points: points
      ? sayBalance(points, speech, programId)
      : { unknown: speech.t("home.status.pointsUnknown") },
    worth: points && sayWorthLine(points, speech),
    ladder:
      tier && tier.state !== "no-tiers"
        ? { next: tier.next !== null, below: Math.max(0, (tier.rank ?? 1) - 1) }
        : null,
    notes: [
      ...(program.enrolled ? [] : [speech.t("home.status.notEarned")]),
      ...(tier?.state === "lapsed" ? [speech.t("home.status.lapsed", { tier: tier.name ?? title })] : []),
    ],
  };
}

/** The balance and its unit, as the plate sets them: "12,500" and "points". */
export function sayBalance(
  points: Points,
  speech: Speech,
  programId: number,
): { amount: string; unit: string } {
  return {
    amount: sayPoints(points.spendable, speech, programId),
    unit: pointsWord(points.spendable, speech),
  };
}

/** "point" or "points", in the brand's own word where it has one. */
export function pointsWord(count: number, speech: Speech): string {
  const { pointsWord: own } = speech;
  if (own) return new Intl.PluralRules(speech.locale).select(count) === "one" ? own.one : own.other;
  return speech.t("common.points", { n: count });
}

function tierLine(tier: Tier, speech: Speech): string | null {
  const date = tier.ends === "on" && tier.endsOn !== null ? sayDate(tier.endsOn, speech, "always") : null;
  switch (tier.state) {
    case "no-tiers":
      return speech.t("home.status.noTiers");
    case "lapsed":
      return date === null ? null : speech.t("home.status.datedTo", { date });
    case "top":
      return date === null ? speech.t("home.status.top") : speech.t("home.status.topUntil", { date });
    case "climbing":
    case "qualified":
    case "no-gap":
      if (date !== null) return speech.t("home.status.until", { date });
      return tier.rank === 1 ? speech.t("home.status.first") : null;
    default:
      return tier.state satisfies never;
  }
}

function sayWorthLine(points: Points, speech: Speech): string | null {
  if (points.worth === null) return null;
  const said = sayMoney(points.worth, speech);
  return points.worth.currency === null
    ? speech.t("home.status.worthBare", { amount: said })
    : speech.t("home.status.worth", { money: said });
}
