import { figureSize } from "@/components/ui/figure-size";
import { sayWorth } from "@/lib/format/points-sentence";
import { sayPoints } from "@/lib/format/say-amount";
import { around, type BrandWords } from "@/lib/format/speech";
import { useSpeech } from "@/lib/format/use-speech";
import type { Points } from "@/lib/loyalty/view-models";

export type SpendableProps = {
  points: Pick<Points, "spendable" | "worth">;
  programId: number;
  /** The tier of the programme, beside the worth. */
  tier: string | null;
  words: BrandWords;
};

/** The one number of the screen. Long figures take a smaller step of type, never a second line. */
export function Spendable({ points, programId, tier, words }: SpendableProps) {
  const speech = useSpeech(words);
  const figure = sayPoints(points.spendable, speech, programId);
  const unit = speech.pointsWord?.other;
  return (
    <div>
      <p className="t2 sm">{speech.t("points.ready")}</p>
      <p className="py-2 figure">
        <span className="num hero" data-chars={figureSize(figure)}>
          {figure}
        </span>
        {unit && <span className="hero-unit t2">{unit}</span>}
      </p>
      <Worth points={points} tier={tier} words={words} />
    </div>
  );
}

function Worth({ points, tier, words }: Pick<SpendableProps, "points" | "tier" | "words">) {
  const speech = useSpeech(words);
  if (points.worth === null) return tier === null ? null : <p className="t2">{tier}</p>;
  const { text, bare } = sayWorth(points.worth, speech);
  const key = `points.worth${bare ? "Bare" : ""}${tier === null ? "" : "Tier"}`;
  const sentence = speech.t(key, { money: text, amount: text, tier: tier ?? "" });
  const { before, figure, after } = around(sentence, text);
  return (
    <p className="t2">
      {before}
      <b className="worth nb">{figure}</b>
      {after}
    </p>
  );
}
