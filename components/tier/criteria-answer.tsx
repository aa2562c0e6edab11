import type { BrandWords } from "@/lib/format/speech";
import { keepCriterion, reachCriterion } from "@/lib/format/tier-sentence";
import { useSpeech } from "@/lib/format/use-speech";
import type { TierCriteria } from "@/lib/loyalty/view-models";

export type CriteriaAnswerProps = { criteria: TierCriteria | null; words: BrandWords };

/** What lifting and keeping ask of a member whose tier was not supplied: sentences, nothing where none is known. */
export function CriteriaAnswer({ criteria, words }: CriteriaAnswerProps) {
  const speech = useSpeech(words);
  const asked = [reachCriterion(criteria, speech), keepCriterion(criteria, { name: null }, speech)].filter(
    (sentence) => sentence !== null,
  );
  if (asked.length === 0) return null;
  return (
    <section className="block grid gap-2">
      {asked.map((sentence) => (
        <h2 key={sentence} className="say md">
          {sentence}
        </h2>
      ))}
    </section>
  );
}
