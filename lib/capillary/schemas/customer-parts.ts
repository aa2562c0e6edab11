import { z } from "zod";

const leaf = z.unknown().optional();

/** Required core: `programId`, `points`. */
export const expiryLotSchema = z.object({
  points: leaf,
  expiryDate: leaf,
  expiryDateISO: leaf,
  programId: leaf,
  pointsType: leaf,
});

export const promotionalPointsSchema = z.object({
  customerPromotionType: leaf,
  transactionPromotionType: leaf,
  lineitemPromotionType: leaf,
});
/** Required core: `points`. */
export const promotionalLotSchema = z.object({
  points: leaf,
  issuedOn: leaf,
  issuedOnISO: leaf,
  expiryDate: leaf,
  expiryDateISO: leaf,
  programId: leaf,
  promotionName: leaf,
});

/** Required core: `groupProgramId`, `title`. */
export const groupProgramSchema = z.object({
  groupProgramId: leaf,
  title: leaf,
  description: leaf,
  programsList: leaf,
  lifetimePoints: leaf,
  loyaltyPoints: leaf,
  promisedPoints: leaf,
});
export const groupMemberSchema = z.object({ name: leaf });

/** Required core: `id`, `groupName`. */
export const userGroupSchema = z.object({ id: leaf, groupName: leaf, pointsSummaries: leaf });
export const userGroupSummarySchema = z.object({
  programTitle: leaf,
  loyaltyPoints: leaf,
  lifetimePoints: leaf,
  delayedPoints: leaf,
});

/** Required core: `programId` and the currency's name. */
export const alternateCurrencySchema = z.object({
  programId: leaf,
  programName: leaf,
  alternateCurrencyData: leaf,
});
export const alternateCurrencyDataSchema = z.object({
  name: leaf,
  earned: leaf,
  lifetimeEarned: leaf,
  redeemed: leaf,
  expired: leaf,
  delayedEarned: leaf,
});

export const subscriptionInfoSchema = z.object({ subscriptions: leaf });
/** Required core: all three. */
export const subscriptionSchema = z.object({ channel: leaf, priority: leaf, type: leaf });

export const upgradeCriteriaSchema = z.object({ purchaseType: leaf, purchaseValue: leaf });
export const retentionCriteriaSchema = z.object({
  minPurchases: leaf,
  minVisits: leaf,
  isDownGradeStrategy: leaf,
});

export const fraudSchema = z.object({ status: leaf });
export const customerStatusSchema = z.object({ status: leaf, label: leaf });
