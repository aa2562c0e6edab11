import type { CardFacts } from "@/lib/loyalty/customer";
import { endOf, startOf } from "@/lib/loyalty/dates";
import { fitSymbology } from "@/lib/loyalty/symbology";
import type { Card, CardStatus, Symbology } from "@/lib/loyalty/view-models";

export type CardRules = {
  now: Date;
  /** The operator's choice for a series. */
  symbologyOf: (series: Card["series"]) => Symbology;
  /** Allow-list: Capillary's field name and the label to show. Names are matched in any case. */
  fields: readonly { field: string; label: string }[];
  /** The field that names the card, e.g. `custom_card_name`. */
  labelField: string | null;
};

/** A card as screens show it: a code only when it can be used, fields only when allow-listed. */
export function toCard(facts: CardFacts, rules: CardRules): Card {
  const { allFields, ...rest } = facts;
  const status = statusNow(facts, rules.now);
  const fieldValue = (field: string) =>
    allFields.find(({ name }) => name.toLowerCase() === field.toLowerCase())?.value ?? null;
  return {
    ...rest,
    status,
    label: rules.labelField === null ? null : fieldValue(rules.labelField),
    fields: rules.fields.flatMap(({ field, label }) => {
      const value = fieldValue(field);
      return value === null ? [] : [{ name: label, value }];
    }),
    symbology: isUsable(status) ? fitSymbology(facts.number, rules.symbologyOf(facts.series)) : null,
  };
}

/** Only an active card can be used; `transactionNotAllowed` says nothing (it is true on ordinary cards). */
export function isUsable(status: CardStatus): boolean {
  return status === "active";
}

/** Usable first, then newest issue date, then the higher id so that the order never flickers. */
export function sortCards<T extends Pick<Card, "status" | "issuedOn" | "id">>(cards: readonly T[]): T[] {
  return [...cards].sort(
    (a, b) => Number(isUsable(b.status)) - Number(isUsable(a.status)) || issued(b) - issued(a) || b.id - a.id,
  );
}

// Capillary's own status follows in a nightly job; a till refuses the card from its date on.
function statusNow(facts: CardFacts, now: Date): CardStatus {
  const over = facts.expiresOn !== null && endOf(facts.expiresOn) < now.getTime();
  return facts.status === "active" && over ? "expired" : facts.status;
}

function issued(card: Pick<Card, "issuedOn">): number {
  return card.issuedOn === null ? 0 : startOf(card.issuedOn);
}
