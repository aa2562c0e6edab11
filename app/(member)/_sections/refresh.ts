import type { RefreshButtonProps } from "@/components/shell/refresh-button";
import type { Translate } from "@/lib/format/speech";
import { getTranslations } from "@/lib/i18n/translations";
import type { Reply } from "@/lib/loyalty/views";
import { upstreamTroubled } from "@/lib/member/upstream";
import type { Freshness } from "@/lib/queries/fetch-reply";
import type { MemberView } from "@/lib/queries/use-freshness";

type Shown = Pick<Reply<unknown>, "asOf" | "stale" | "unavailable">;

/** Of a page that has nothing to show: whatever answer comes is better. */
const nothing: Freshness = { asOf: new Date(0).toISOString(), stale: true, unavailable: ["programs"] };

/**
 * What the refresh button of a page needs: the freshness it was rendered with, in finished words.
 * @param reply null when the page has nothing to show, not even a dated copy
 * @param search the page's own query, such as `program=973`
 */
export async function refreshOf(
  view: MemberView,
  reply: Shown | null,
  search = "",
): Promise<RefreshButtonProps> {
  return refreshWith(await getTranslations(), view, reply, search);
}

/** The same where the words are at hand. */
export function refreshWith(
  t: Translate,
  view: MemberView,
  reply: Shown | null,
  search = "",
): RefreshButtonProps {
  return {
    view,
    search,
    shown: reply ? freshnessOf(reply) : nothing,
    words: {
      refresh: t("common.refresh"),
      refreshing: t("common.refreshing"),
      failed: t("common.refreshFailed"),
    },
  };
}

/** The same for what asks again by itself and has no button. */
export function freshnessOf({ asOf, stale, unavailable }: Shown): Freshness {
  return { asOf, stale, unavailable, slow: upstreamTroubled() };
}
