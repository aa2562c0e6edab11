import "server-only";
import type { MemberAccess } from "@/lib/auth/member-access";
import { sortCards, toCard } from "@/lib/loyalty/cards";
import { hasValue, type Result } from "@/lib/loyalty/result";
import type { Card, Symbology } from "@/lib/loyalty/view-models";
import type { CardsView, Reply } from "@/lib/loyalty/views";
import { createEnvelope } from "@/lib/member/envelope";
import type { ReadOptions } from "@/lib/member/page-deadline";
import { type ReadPath, readPath } from "@/lib/member/read-path";
import { readCustomer } from "@/lib/member/sections";
import type { Brand } from "@/lib/theme/brand";

/** The wallet: usable first, then newest. One upstream call, shared with every other screen. */
export async function readCards(
  access: MemberAccess,
  options: ReadOptions = {},
  path: ReadPath = readPath(),
): Promise<Result<Reply<CardsView>>> {
  const customer = await readCustomer(access, { priority: 0, ...options }, path);
  if (!hasValue(customer)) return customer;
  const envelope = createEnvelope(path.now());
  envelope.take(customer, "cards");
  const { cards } = path.brand();
  const rules = {
    now: path.now(),
    symbologyOf: (series: Card["series"]) => symbologyOf(series, cards),
    fields: cards.fields,
    labelField: cards.labelField,
  };
  const facts = envelope.part(customer.value.cards, "cards");
  return envelope.reply({ cards: facts && sortCards(facts.map((card) => toCard(card, rules))) });
}

/** The operator's symbology by series id, code or name in any case, else the default. */
export function symbologyOf(series: Card["series"], cards: Brand["cards"]): Symbology {
  const chosen = new Map(
    Object.entries(cards.symbologies).map(([name, symbology]) => [name.toLowerCase(), symbology]),
  );
  for (const name of [series.id, series.code, series.name]) {
    const symbology = name === null ? undefined : chosen.get(name.toLowerCase());
    if (symbology) return symbology;
  }
  return cards.defaultSymbology;
}
