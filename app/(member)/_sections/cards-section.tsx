import type { HomeScreen } from "@/app/(member)/_sections/home-data";
import { CardRow } from "@/components/cards/card-row";
import { cardFields, cardTitle } from "@/components/cards/card-title";
import { TextLink } from "@/components/ui/button";
import { List } from "@/components/ui/list";
import { Section } from "@/components/ui/section";
import { tellApart } from "@/lib/format/card-number";
import { hasValue } from "@/lib/loyalty/result";
import { routes } from "@/lib/routes";
import { brand } from "@/lib/theme/load-brand";

// The wallet has its own page: Home shows what is used most.
const shown = 2;

/** The first usable cards, each one tap from its code. */
export function CardsSection({ home: { program, cards, speech } }: { home: HomeScreen }) {
  if (!brand().modules.card) return null;
  const all = hasValue(cards) ? cards.value.data.cards : null;
  const usable = (all ?? []).filter((card) => card.symbology !== null);
  if (usable.length === 0) return null;
  const { t } = speech;
  const short = tellApart(usable.map((card) => card.number));
  const rank = program?.tier?.rank ?? null;
  const more = (all?.length ?? 0) > shown;
  return (
    <Section
      id="home-cards"
      title={t("home.cards.title")}
      {...(more && { action: <TextLink href={routes.card}>{t("home.cards.all")}</TextLink> })}
    >
      <List>
        {usable.slice(0, shown).map((card) => {
          const field = cardFields(card)[0];
          return (
            <li key={card.id}>
              <CardRow
                title={cardTitle(card, t("card.unnamed"))}
                line={field ? { words: field.value } : { number: short(card.number) }}
                end={<span className="btn slim quiet">{t("home.cards.show")}</span>}
                href={routes.cardOf(card.id)}
                rank={rank}
              />
            </li>
          );
        })}
      </List>
    </Section>
  );
}
