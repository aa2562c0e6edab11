import { CouldNotLoadHere } from "@/app/(member)/_sections/could-not-load";
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

/** The first usable cards, each one tap from its code; none yet and not known are said in words. */
export function CardsSection({ home: { reply, program, cards, speech } }: { home: HomeScreen }) {
  // Where nothing at all could be loaded, the status section has said so.
  if (!brand().modules.card || !reply) return null;
  const { t } = speech;
  const all = hasValue(cards) ? cards.value.data.cards : null;
  if (all === null)
    return (
      <Section id="home-cards" title={t("home.cards.title")}>
        <CouldNotLoadHere title={t("home.failed.cards")} text={t("home.failed.text")} />
      </Section>
    );
  const usable = all.filter((card) => card.symbology !== null);
  if (usable.length === 0)
    return (
      <Section
        id="home-cards"
        title={t("home.cards.title")}
        {...(all.length > 0 && { action: <TextLink href={routes.card}>{t("home.cards.all")}</TextLink> })}
      >
        <p className="sm t2 pt-2">{t(all.length > 0 ? "home.cards.noneUsable" : "home.cards.noneText")}</p>
      </Section>
    );
  const short = tellApart(usable.map((card) => card.number));
  const rank = program?.tier?.rank ?? null;
  const more = all.length > shown;
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
