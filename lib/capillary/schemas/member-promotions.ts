import { z } from "zod";

const leaf = z.unknown().optional();

/** `GET v3/members/{id}/promotions`: bare. Required core: both members. */
export const memberPromotionsSchema = z.object({ pageDetails: leaf, promotions: leaf });

export const promotionPageSchema = z.object({ totalEntries: leaf, pageCount: leaf });

/** Required core: `promotionId`, `promotionName`. */
export const memberPromotionSchema = z.object({
  promotionId: leaf,
  promotionName: leaf,
  programId: leaf,
  startDateISO: leaf,
  endDateISO: leaf,
  timezoneName: leaf,
  description: leaf,
  active: leaf,
});
