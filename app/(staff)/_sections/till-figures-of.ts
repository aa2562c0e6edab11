import type { TillFiguresProps } from "@/components/staff/till-figures";
import { sayMoney, sayPoints } from "@/lib/format/say-amount";
import { sayDate } from "@/lib/format/say-date";
import type { Speech } from "@/lib/format/speech";
import { isFirstTier } from "@/lib/format/tier-sentence";
import type { Program, Tier } from "@/lib/loyalty/view-models";

const place = "\u0001";

/** Points and tier of one programme in finished words. What is not known is said, never drawn as 0. */
export function figuresOf(
  program: Program | null,
  programs: readonly Program[] | null,
  speech: Speech,
): TillFiguresProps {
  const { t } = speech;
  const points = program?.points ?? null;
  const tier = program?.tier ?? null;
  const known = programs !== null && (program === null || tier !== null);
  return {
    points: points && sayPoints(points.spendable, speech, program?.programId),
    unit: unitOf(points?.spendable ?? 0, speech),
    worth: worthOf(program, speech),
    unknown: t("staff.till.pointsUnknown"),
    tier: tier?.name ?? null,
    tierNote: tier && noteOf(tier, speech),
    noTier: t(known ? "staff.till.noTier" : "staff.till.tierUnknown"),
  };
}

function unitOf(n: number, { t, pointsWord }: Speech): string {
  if (!pointsWord) return t("common.points", { n });
  return n === 1 ? pointsWord.one : pointsWord.other;
}

function worthOf(program: Program | null, speech: Speech): [string, string, string] | null {
  const worth = program?.points?.worth;
  if (!worth) return null;
  const key = worth.currency === null ? "worthBare" : "worth";
  // The amount stands out: the sentence is parted where its place is.
  const [before = "", after = ""] = speech.t(`staff.till.${key}`, { amount: place }).split(place);
  return [before, sayMoney(worth, speech), after];
}

function noteOf(tier: Tier, speech: Speech): string | null {
  const say = (key: string, date?: string) =>
    speech.t(`staff.till.${key}`, date === undefined ? {} : { date });
  const date = tier.endsOn === null ? null : sayDate(tier.endsOn, speech, "always");
  if (tier.state === "lapsed" && date !== null) return say("dated", date);
  const ends = tier.ends === "on" ? date : null;
  if (tier.state === "top") return ends === null ? say("highest") : say("highestUntil", ends);
  if (isFirstTier(tier)) return say("first");
  if (tier.ends === "never") return say("noEnd");
  return ends === null ? null : say("until", ends);
}
