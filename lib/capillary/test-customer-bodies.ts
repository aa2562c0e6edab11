/**
 * Bodies as Capillary sends them, written for these tests from the field tables of the reference. Every
 * number in one body is different from every other, so that a figure in the wrong place shows.
 */

export const strategyBody = {
  upgradeBasedOn: "CURRENT_POINTS",
  upgradeThreshold: 10_000.0,
  customerUpgradeEntityValues: { currentValue: 7001.5, gapToUpgrade: 2998.5, valueValidUpto: "2026-12-31" },
};

export const trackerStrategyBody = {
  upgradeBasedOn: "TRACKER_VALUE_BASED",
  trackerEntityIdentifiers: {
    trackerName: "Half-year spend",
    trackerType: "BILL_AMOUNT",
    trackerMode: "MOVING_WINDOW",
    trackerCaseName: "Case1",
    trackerCasePeriodType: "DAYS",
    trackerCasePeriodValue: "180",
  },
  upgradeThreshold: 5001,
  customerUpgradeEntityValues: { currentValue: 1201, gapToUpgrade: 3800, valueValidUpto: "2126-01-31" },
};

export const renewalBody = {
  tierExpiryDate: "2026-12-30",
  renewConfirmed: false,
  renewStrategies: [
    {
      renewBasedOn: "VISITS",
      trackerEntityIdentifiers: [],
      renewThreshold: 51.0,
      customerRenewEntityValue: 19.0,
      customerGapToRenewValue: 32.0,
    },
  ],
};

export const programBody = {
  redeemed: 501.0,
  expired: 201.0,
  returned: 101.0,
  adjusted: -52.0,
  lifetimePoints: 2002.0,
  loyaltyPoints: 1147.25,
  cumulativePurchases: 88_001.0,
  loyaltyId: 651_000_001,
  currentSlab: "Coral",
  currentSlabDescription: "Second tier",
  nextSlab: "Opal",
  nextSlabSerialNumber: 3,
  nextSlabDescription: "Third tier",
  slabSNo: 2,
  slabExpiryDate: "2026-12-30T23:59:59Z",
  programId: 973_001,
  delayedPoints: 41.0,
  delayedReturnedPoints: 4.5,
  delayedExpiredPoints: 6.5,
  totalAvailablePoints: 1188.25,
  totalReturnedPoints: 105.5,
  linkedPartnerPrograms: [
    {
      partnerProgramId: 135_001,
      partnerProgramName: "Air miles",
      partnerProgramDescription: "Fly",
      partnerTierNumber: 12,
      partnerTierName: "Blue",
      partnerTierExpiryDate: "2125-12-29T18:29:59Z",
      partnerMembershipId: "456789123",
      partnerProgramType: "EXTERNAL",
      partnerProgramMembershipStartDate: "2025-09-27T13:08:42Z",
      partnerProgramMembershipEndDate: "2027-12-29T18:29:59Z",
      linked: true,
      tierBased: true,
    },
  ],
  programTitle: "Main",
  programDescription: "The main programme",
  programPointsToCurrencyRatio: 0.125,
  upgradeStrategies: [strategyBody, trackerStrategyBody],
  gapToRenewSummary: renewalBody,
};

export const cardBody = {
  cardId: 914_001,
  issuedDate: "2025-09-18T12:47:07Z",
  createdDate: "2025-09-05",
  createdDateTimeISO: "2025-09-05T12:25:27Z",
  expiryDays: 1003,
  seriesName: "Main series",
  customerId: 77_000_001,
  maxActiveCards: 25,
  extendedFields: { custom_card_name: "TOM" },
  customFields: { vehicle_type: "Bike" },
  type: "DIGITAL",
  cardNumber: "mtest00000000067003",
  seriesId: 195_001,
  seriesCode: "mtest",
  cardExternalId: "Outside-2",
  statusInfo: { status: "ACTIVE", label: "NEW CARD", isActive: true, createdBy: 914_002, actions: [] },
  id: 914_001,
  transactionNotAllowed: true,
  activeAndDigital: true,
  expiryDate: "2028-06-01T00:00:00Z",
};

const person = {
  profiles: [
    { firstName: "Other", source: "WECHAT", identifiers: [], commChannels: [] },
    {
      firstName: "Rana",
      lastName: "Qadir",
      attribution: { createDate: "2025-02-28T06:15:10Z", createdBy: { name: "till.person" } },
      identifiers: [
        { type: "mobile", value: "971505554821" },
        { type: "email", value: "rana@example.com" },
        { type: "externalId", value: "12341234" },
      ],
      identifiersAll: [{ type: "mobile", value: "971505554821" }],
      commChannels: [
        { type: "mobile", value: "971505554821", primary: true, verified: false, meta: {}, attributes: {} },
        { type: "email", value: "rana@example.com", primary: true },
      ],
      source: "INSTORE",
      userId: 77_000_001,
      accountId: "",
    },
  ],
  loyaltyInfo: {
    loyaltyType: "loyalty",
    attributionV2: {
      createDate: "2025-09-23T12:31:51Z",
      createdBy: { id: 75_000_001, code: "till.person", name: "till.person", type: "TILL" },
    },
    lifetimePurchases: 221_351.0,
    score: 0,
  },
  segments: {},
  associatedWith: "till.person",
  extendedFields: { city: "Mumbai", gender: "Male", nested: { no: 1 } },
};

const balances = {
  groupLoyaltyProgramDetails: [
    {
      groupProgramId: 31,
      title: "Everything",
      description: "All of it",
      programsList: [{ id: 61, name: "Main", description: "" }],
      lifetimePoints: 2003.0,
      loyaltyPoints: 1149.0,
      promisedPoints: 42.0,
      pointsToCurrencyRatio: 0.5,
    },
  ],
  userGroups2: [
    {
      id: 3_918_001,
      groupName: "Family",
      groupStatus: "ACTIVE",
      pointsSummaries: [
        {
          programId: 973_001,
          programTitle: "Main",
          loyaltyPoints: 54.5,
          lifetimePoints: 64.5,
          delayedPoints: 2.25,
        },
      ],
    },
  ],
  expirySchedules: [
    { points: 333.0, expiryDate: "2026-12-09", expiryDateISO: "2026-12-09T23:59:59Z", programId: 973_001 },
    { points: 444.0, expiryDate: "2126-12-09", programId: 973_001 },
  ],
  promotionalPoints: {
    customerPromotionType: [
      {
        points: 71.0,
        issuedAt: { code: "s1", name: "Store 1" },
        issuedOn: "2026-01-02 07:13:20",
        expiryDate: "2027-01-02 23:59:59",
        promotionSource: { promotionSourceId: -1, promotionSourceType: "GOODWILL" },
        programId: 973_001,
        promotionName: "Sorry",
      },
    ],
    transactionPromotionType: [],
    lineitemPromotionType: [],
  },
  alternateCurrencyDetails: [
    {
      programId: 973_001,
      programName: "Main",
      alternateCurrencyData: {
        name: "Coins",
        earned: 15.5,
        lifetimeEarned: 30.5,
        redeemed: 10.0,
        expired: 5.0,
        returned: 0.0,
        delayedEarned: 7,
      },
    },
  ],
};

export const customerBody = {
  id: 77_000_001,
  ...person,
  loyaltyProgramDetails: [programBody],
  ...balances,
  cardDetails: [cardBody],
  subscriptionInfo: {
    subscriptions: [
      { channel: "SMS", priority: "TRANS", type: "OPTIN" },
      { channel: "EMAIL", priority: "BULK", type: "OPTOUT" },
    ],
  },
  optinStatus: "OPTED_IN",
  ndncStatus: "NONE",
  slabHistory: [
    {
      from: "Pearl",
      to: "Coral",
      fromTierExpiryDate: "2121-11-10T23:59:59Z",
      changedOn: "2026-01-13T14:41:26Z",
      notes: "manual slab adjustment reason: asked nicely",
      store: { code: "doc123", name: "Harbour" },
      type: "UPGRADE",
      programId: 973_001,
    },
  ],
  tierUpgradeCriteria: {
    purchaseType: "CURRENT_POINTS",
    description: "purchase required for slab upgradation based on current points",
    purchaseValue: 5999.0,
  },
  membershipRetentionCriteria: { minPurchases: 0.0, minVisits: 8, isDownGradeStrategy: true },
  fraudDetails: {
    markedBy: { name: "till.person" },
    modifiedOn: "2026-01-01T00:00:00Z",
    status: "NOT_FRAUD",
  },
  customerStatus: { status: "ACTIVE", label: "Good standing" },
  warnings: [],
};
