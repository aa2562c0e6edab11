import { z } from "zod";

const leaf = z.unknown().optional();

/** Required core: `id`. Everything else is a section of its own. */
export const customerSchema = z.object({
  id: leaf,
  profiles: leaf,
  loyaltyInfo: leaf,
  extendedFields: leaf,
  loyaltyProgramDetails: leaf,
  groupLoyaltyProgramDetails: leaf,
  userGroups2: leaf,
  cardDetails: leaf,
  expirySchedules: leaf,
  promotionalPoints: leaf,
  subscriptionInfo: leaf,
  alternateCurrencyDetails: leaf,
  slabHistory: leaf,
  tierUpgradeCriteria: leaf,
  membershipRetentionCriteria: leaf,
  optinStatus: leaf,
  ndncStatus: leaf,
  fraudDetails: leaf,
  customerStatus: leaf,
  statusInfo: leaf,
});

/** Names beside the numbers are left behind here: attribution, score and associatedWith never go further. */
export const profileSchema = z.object({
  firstName: leaf,
  lastName: leaf,
  source: leaf,
  identifiers: leaf,
  identifiersAll: leaf,
  commChannels: leaf,
});
export const identifierSchema = z.object({ type: leaf, value: leaf });
export const channelSchema = z.object({ type: leaf, value: leaf, primary: leaf, verified: leaf });

export const loyaltyInfoSchema = z.object({
  loyaltyType: leaf,
  lifetimePurchases: leaf,
  attributionV2: leaf,
});
export const attributionSchema = z.object({ createDate: leaf, createdBy: leaf });
export const createdBySchema = z.object({ type: leaf, name: leaf });

/** Custom and extended fields: names are the brand's own. */
export const fieldsSchema = z.record(z.string(), z.unknown());

/** Required core: `programId`. */
export const programSchema = z.object({
  programId: leaf,
  programTitle: leaf,
  programDescription: leaf,
  loyaltyId: leaf,
  loyaltyPoints: leaf,
  lifetimePoints: leaf,
  redeemed: leaf,
  expired: leaf,
  returned: leaf,
  adjusted: leaf,
  delayedPoints: leaf,
  delayedReturnedPoints: leaf,
  delayedExpiredPoints: leaf,
  programPointsToCurrencyRatio: leaf,
  currentSlab: leaf,
  currentSlabDescription: leaf,
  slabSNo: leaf,
  slabExpiryDate: leaf,
  slabExpiryDateISO: leaf,
  nextSlab: leaf,
  nextSlabSerialNumber: leaf,
  linkedPartnerPrograms: leaf,
  upgradeStrategies: leaf,
  gapToUpgrade: leaf,
  gapToRenewSummary: leaf,
  gapToRenew: leaf,
});

/** Required core: `partnerProgramId`, `partnerProgramName`. */
export const partnerSchema = z.object({
  partnerProgramId: leaf,
  partnerProgramName: leaf,
  partnerProgramDescription: leaf,
  partnerProgramType: leaf,
  partnerTierName: leaf,
  partnerTierExpiryDate: leaf,
  partnerMembershipId: leaf,
  partnerProgramMembershipStartDate: leaf,
  partnerProgramMembershipEndDate: leaf,
  linked: leaf,
});

/** Required core: an id and `cardNumber`. */
export const cardSchema = z.object({
  cardId: leaf,
  id: leaf,
  cardNumber: leaf,
  cardExternalId: leaf,
  type: leaf,
  seriesId: leaf,
  seriesCode: leaf,
  seriesName: leaf,
  issuedDate: leaf,
  expiryDate: leaf,
  expiryDateISO: leaf,
  customFields: leaf,
  extendedFields: leaf,
  statusInfo: leaf,
  activeAndDigital: leaf,
});
export const cardStatusSchema = z.object({ status: leaf, label: leaf });

/** Required core: `programId`, `to`. */
export const slabChangeSchema = z.object({
  programId: leaf,
  from: leaf,
  to: leaf,
  changedOn: leaf,
  changedOnISO: leaf,
  type: leaf,
  notes: leaf,
  store: leaf,
});
export const storeSchema = z.object({ name: leaf });
