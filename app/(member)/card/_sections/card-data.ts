import { cache } from "react";
import { requireMemberPage } from "@/lib/auth/current";
import { hasValue, type Result } from "@/lib/loyalty/result";
import type { Card, Program } from "@/lib/loyalty/view-models";
import type { CardsView, Reply } from "@/lib/loyalty/views";
import { readCards } from "@/lib/member/cards";
import { mainProgram } from "@/lib/member/home";
import { programsOf, readCustomer } from "@/lib/member/sections";

/** The wallet for one request. */
export const walletData = cache(async (): Promise<Result<Reply<CardsView>>> => {
  const { access } = await requireMemberPage();
  return readCards(access);
});

export type Holder = { name: string | null; program: Program | null; asOf: string | null };

/** Who holds the cards: name, and the balance that an opened card shows. Part of the wallet's own call. */
export const holderData = cache(async (): Promise<Holder> => {
  const { access } = await requireMemberPage();
  const found = await readCustomer(access);
  if (!hasValue(found)) return { name: null, program: null, asOf: null };
  const { identity } = found.value;
  const programs = programsOf(found.value);
  const name = [identity.firstName, identity.lastName].filter(Boolean).join(" ");
  return {
    name: name || null,
    program: mainProgram(programs),
    asOf: programs === null ? null : found.asOf,
  };
});

/** The card opened last on this device comes first, if it can still be used. */
export function lastFirst(cards: readonly Card[], lastId: string | undefined): Card[] {
  const last = cards.find((card) => String(card.id) === lastId && card.symbology !== null);
  return last ? [last, ...cards.filter((card) => card !== last)] : [...cards];
}
