import type { Card } from "@/lib/loyalty/view-models";

/** What a card is called: the member's name for it, else its series, else the catalogue's word. */
export function cardTitle(card: Pick<Card, "label" | "series">, unnamed: string): string {
  return card.label?.trim() || card.series.name?.trim() || unnamed;
}

/** Allow-listed fields that say more than the title does. */
export function cardFields(card: Pick<Card, "label" | "fields">): Card["fields"] {
  return card.fields.filter((field) => field.value.trim() !== "" && field.value !== card.label);
}
