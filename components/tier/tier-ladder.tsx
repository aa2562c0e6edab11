import { rankHue } from "@/components/ui/rank";
import type { BrandWords } from "@/lib/format/speech";
import { tierName, untilNote } from "@/lib/format/tier-sentence";
import { useSpeech } from "@/lib/format/use-speech";
import type { Tier, TierChange } from "@/lib/loyalty/view-models";

export type TierLadderProps = {
  tier: Tier;
  /** The member's own history: the only source of names of tiers below. */
  history: readonly TierChange[] | null;
  words: BrandWords;
};

/** Next on top (outlined), here in bold, the tier held before faded. */
export function TierLadder({ tier, history, words }: TierLadderProps) {
  const speech = useSpeech(words);
  const here = tierName(tier, speech);
  const held = heldBelow(tier, history);
  return (
    <ol className="tiers" reversed>
      {tier.next !== null && tier.state !== "top" && (
        <li className="next" data-rank={rankHue(tier.next.rank ?? next(tier.rank))}>
          <span className="pill" />
          <span>{tier.next.name}</span>
          <span className="sm t2">{speech.t("tier.ladder.next")}</span>
        </li>
      )}
      <li className="here" data-rank={rankHue(tier.rank)} aria-current="true">
        <span className="pill" />
        <b>{here}</b>
        <span className="sm t2">{untilNote(tier, speech) ?? speech.t("tier.ladder.here")}</span>
      </li>
      {held !== null && (
        <li data-rank={rankHue(tier.rank === null ? null : tier.rank - 1)}>
          <span className="pill" />
          <span className="t2">{held}</span>
          <span className="sm t2">{speech.t("tier.ladder.held")}</span>
        </li>
      )}
    </ol>
  );
}

const next = (rank: number | null) => (rank === null ? null : rank + 1);

// The tier the member came up from: known to be lower, unlike any other name in the history.
function heldBelow(tier: Tier, history: readonly TierChange[] | null): string | null {
  const rise = history?.find((change) => change.kind === "upgrade" && change.to === tier.name);
  return rise?.from && rise.from !== tier.name ? rise.from : null;
}
