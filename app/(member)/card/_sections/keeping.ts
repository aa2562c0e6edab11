import { createHash } from "node:crypto";
import { requireMemberPage } from "@/lib/auth/current";
import { tellApart } from "@/lib/format/card-number";
import { getTranslations } from "@/lib/i18n/translations";
import type { Card } from "@/lib/loyalty/view-models";
import type { Keeping } from "@/lib/queries/keep-cards";
import { routes } from "@/lib/routes";

/**
 * What the member's own device keeps of these cards.
 * @param cards the one opened last first
 * @param open the card on screen; null in the wallet
 */
export async function keeping(cards: readonly Card[], open: Card | null): Promise<Keeping> {
  const { sessionId } = await requireMemberPage();
  const t = await getTranslations();
  const usable = cards.filter(({ symbology }) => symbology !== null);
  const short = tellApart(usable.map(({ number }) => number));
  return {
    // Another session's cards are told apart without putting a session's id into a cache.
    owner: createHash("sha256").update(sessionId).digest("hex").slice(0, 16),
    cards: usable.map(({ id, number }) => ({ href: routes.cardOf(id), number: short(number) })),
    open: open && routes.cardOf(open.id),
    words: { title: t("card.title"), others: t("card.other"), signIn: t("sign-in.title") },
  };
}
