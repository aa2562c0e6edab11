import { Facts } from "@/components/ui/facts";
import { Item, List } from "@/components/ui/list";
import { beside } from "@/lib/format/beside";
import { sayNumber } from "@/lib/format/say-amount";
import type { BrandWords } from "@/lib/format/speech";
import { useSpeech } from "@/lib/format/use-speech";
import type { AlternateCurrency } from "@/lib/loyalty/view-models";

export type CurrencyListProps = { currencies: readonly AlternateCurrency[]; words: BrandWords };

/** Alternate currencies beside points, each with what is ready; parts not supplied are left out. */
export function CurrencyList({ currencies, words }: CurrencyListProps) {
  const speech = useSpeech(words);
  const { t } = speech;
  const say = (value: number) => sayNumber(value, speech, 3);
  return (
    <List>
      {currencies.map((currency) => {
        const parts = [
          part("lifetime", currency.lifetimeEarned),
          part("redeemed", currency.redeemed),
          part("expired", currency.expired),
          part("arriving", currency.arriving),
        ].filter((text) => text !== null);
        return (
          <li key={`${currency.programId} ${currency.name}`}>
            <Item
              amount
              title={currency.name}
              note={
                <Facts text={beside([...(currency.programName ? [currency.programName] : []), ...parts])} />
              }
              side={currency.available === null ? t("points.currencies.notKnown") : say(currency.available)}
              sideNote={currency.available === null ? undefined : t("points.currencies.available")}
            />
          </li>
        );
      })}
    </List>
  );

  function part(key: string, value: number | null): string | null {
    return value === null || value === 0 ? null : t(`points.currencies.${key}`, { amount: say(value) });
  }
}
