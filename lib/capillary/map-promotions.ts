import type { Reader } from "@/lib/capillary/reader";
import {
  memberPromotionSchema,
  memberPromotionsSchema,
  promotionPageSchema,
} from "@/lib/capillary/schemas/member-promotions";
import { isNoEnd } from "@/lib/loyalty/dates";
import type { Iso } from "@/lib/loyalty/view-models";

/** One promotion a member takes part in, as documented: a name and a window, no target and no progress. */
export type MemberPromotion = {
  promotionId: number;
  programId: number | null;
  name: string;
  description: string | null;
  from: Iso | null;
  to: Iso | null;
  /** IANA zone the promotion's days are counted in. */
  timeZone: string | null;
  active: boolean | null;
};

export type PromotionPage = { promotions: MemberPromotion[]; pageCount: number; total: number };

/** One page of member promotions; null = not whole. */
export function mapPromotions(content: unknown, reader: Reader): PromotionPage | null {
  const body = reader.object("body", content, memberPromotionsSchema);
  const details = reader.object("pageDetails", body?.pageDetails, promotionPageSchema);
  const pageCount = reader.count("pageDetails.pageCount", details?.pageCount);
  const total = reader.count("pageDetails.totalEntries", details?.totalEntries);
  if (pageCount === null || total === null) return reader.missing("pageDetails");
  if (body?.promotions === undefined) return reader.missing("promotions");
  const path = "promotions[]";
  const promotions = reader.list(
    "promotions",
    body.promotions,
    memberPromotionSchema,
    (row): MemberPromotion | null => {
      const promotionId = reader.id(`${path}.promotionId`, row.promotionId);
      const name = reader.text(`${path}.promotionName`, row.promotionName);
      if (promotionId === null || name === null) return null;
      const to = reader.date(`${path}.endDateISO`, row.endDateISO);
      return {
        promotionId,
        programId: reader.id(`${path}.programId`, row.programId),
        name,
        description: reader.text(`${path}.description`, row.description),
        from: reader.past(`${path}.startDateISO`, row.startDateISO),
        to: to !== null && isNoEnd(to, reader.answeredAt) ? null : to,
        timeZone: reader.text(`${path}.timezoneName`, row.timezoneName),
        active: reader.flag(`${path}.active`, row.active),
      };
    },
  );
  return promotions && { promotions, pageCount, total };
}
