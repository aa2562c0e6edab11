import type { Holder } from "@/app/(member)/card/_sections/card-data";
import { CardRow } from "@/components/cards/card-row";
import { cardFields, cardTitle } from "@/components/cards/card-title";
import { WalletFirst } from "@/components/cards/wallet-first";
import { List } from "@/components/ui/list";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { shortNumber, tellApart } from "@/lib/format/card-number";
import { cardLine, cardStatus } from "@/lib/format/card-sentence";
import { cardCode } from "@/lib/format/card-words";
import { labelled } from "@/lib/format/field-label";
import type { Speech } from "@/lib/format/speech";
import type { Card } from "@/lib/loyalty/view-models";
import { routes } from "@/lib/routes";
import { brand } from "@/lib/theme/load-brand";

type Props = { cards: readonly Card[]; holder: Holder; speech: Speech };

/** The first card ready to show, the others under it or beside it. */
export function WalletSection({ cards, holder, speech }: Props) {
  const [first, ...others] = cards;
  if (!first) return null;
  const rank = holder.program?.tier?.rank ?? null;
  const usable = first.symbology !== null;
  const short = tellApart(cards.map((card) => card.number));
  return (
    <div className="cols">
      <div>{usable && <First card={first} holder={holder} speech={speech} />}</div>
      <div className="aside">
        {(others.length > 0 || !usable) && (
          <Section id="other-cards" title={speech.t(usable ? "card.other" : "card.all")}>
            <List>
              {(usable ? others : cards).map((card) => (
                <li key={card.id}>
                  <Row card={card} rank={rank} speech={speech} short={short} />
                </li>
              ))}
            </List>
          </Section>
        )}
        {usable && <p className="sm t3 pt-4">{speech.t("card.offline")}</p>}
      </div>
    </div>
  );
}

function First({ card, holder, speech }: { card: Card; holder: Holder; speech: Speech }) {
  const title = cardTitle(card, speech.t("card.unnamed"));
  const tier = holder.program?.tier ?? null;
  return (
    <WalletFirst
      plate={{
        title,
        name: holder.name,
        number: shortNumber(card.number),
        line: cardLine(card, speech),
        rank: tier?.rank ?? null,
        ladder: tier && { next: tier.next !== null, below: Math.max(0, (tier.rank ?? 1) - 1) },
      }}
      code={cardCode(card, speech)}
      href={routes.cardOf(card.id)}
      fields={labelled(cardFields(card), brand().cards.fields, speech.locale)}
      words={{ show: speech.t("card.show"), showCard: speech.t("card.showCard", { card: title }) }}
    />
  );
}

type RowProps = { card: Card; rank: number | null; speech: Speech; short: (number: string) => string };

function Row({ card, rank, speech, short }: RowProps) {
  const usable = card.symbology !== null;
  const status = cardStatus(card, speech);
  const field = cardFields(card)[0];
  return (
    <CardRow
      title={cardTitle(card, speech.t("card.unnamed"))}
      line={
        usable
          ? field
            ? { words: field.value }
            : { number: short(card.number) }
          : { number: short(card.number), words: cardLine(card, speech) }
      }
      end={
        <Tag tone={status.tone} open={status.open}>
          {status.word}
        </Tag>
      }
      href={usable ? routes.cardOf(card.id) : null}
      rank={usable ? rank : 0}
    />
  );
}
