import { getTranslations } from "next-intl/server";
import type { RefreshButtonProps } from "@/components/shell/refresh-button";
import type { Reply } from "@/lib/loyalty/view-models";
import type { MemberView } from "@/lib/queries/use-freshness";

/**
 * What the refresh button of a page needs: the freshness it was rendered with, in finished words.
 * @param search the page's own query, such as `program=973`
 */
export async function refreshOf(
  view: MemberView,
  reply: Pick<Reply<unknown>, "asOf" | "stale" | "unavailable">,
  search = "",
): Promise<RefreshButtonProps> {
  const t = await getTranslations("common");
  const { asOf, stale, unavailable } = reply;
  return {
    view,
    search,
    shown: { asOf, stale, unavailable },
    words: { refresh: t("refresh"), refreshing: t("refreshing"), failed: t("refreshFailed") },
  };
}
