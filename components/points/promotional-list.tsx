import { Facts } from "@/components/ui/facts";
import { Item, List } from "@/components/ui/list";
import { beside } from "@/lib/format/beside";
import { saySigned } from "@/lib/format/say-amount";
import { sayDate } from "@/lib/format/say-date";
import type { BrandWords } from "@/lib/format/speech";
import { useSpeech } from "@/lib/format/use-speech";
import { isNoEnd } from "@/lib/loyalty/dates";
import type { PromotionalPoints } from "@/lib/loyalty/view-models";

export type PromotionalListProps = { promotional: readonly PromotionalPoints[]; words: BrandWords };

/** Points given by promotions: which, when given, until when. */
export function PromotionalList({ promotional, words }: PromotionalListProps) {
  const speech = useSpeech(words);
  const { t } = speech;
  return (
    <List>
      {promotional.map((points, index) => {
        const { issuedOn, endsOn } = points;
        const endless = endsOn !== null && isNoEnd(endsOn, speech.now);
        const note = [
          issuedOn && t("points.promotional.issued", { date: sayDate(issuedOn, speech, "always") }),
          endless && t("points.promotional.noEnd"),
          endsOn && !endless && t("points.promotional.until", { date: sayDate(endsOn, speech, "always") }),
        ].filter((part) => typeof part === "string");
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of one answer may be alike and never change places
          <li key={`${points.name} ${issuedOn} ${index}`}>
            <Item
              compact
              amount
              title={points.name ?? t("points.promotional.unnamed")}
              note={<Facts text={beside(note)} />}
              side={saySigned(points.amount, speech, points.programId)}
            />
          </li>
        );
      })}
    </List>
  );
}
