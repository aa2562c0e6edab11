/**
 * Names of the reference documents, kept here so that COVERAGE.md is held to them also where the documents
 * are not at hand. The test that reads the documents fails when one of them has a name that is not here.
 */
const kept = {
  customer: `
    accountId actions activeAndDigital adjusted adminType allFields alternateCurrencies
    alternateCurrencyData alternateCurrencyDetails associatedImages associatedWith attributes attribution
    attributionV2 autoUpdateTime autoUpdateTimeISO basicIdentifierLookup cardDetails cardExternalId
    cardId cardLoyaltyDetails cardNumber changedOn changedOnISO city code commChannels
    conflictingProfileList createDate createdBy createdDate createdDateTimeISO createdFromSource
    createdOn cumulativePurchases currencyId currentSlab currentSlabDescription currentValue customFields
    custom_card_name customerGapToRenewValue customerId customerImage customerRenewEntityValue
    customerStatus customerUpgradeEntityValues default delayedEarned delayedExpired delayedExpiredPoints
    delayedLifetimeEarned delayedPoints delayedReturned delayedReturnedPoints description dob earned
    embed entityId expired expiredPoints expiryDate expiryDays expirySchedules extendedFields fields
    firstName fleetParentDetails fraudDetails from fromTierExpiryDate gapDetails gapToRenew
    gapToRenewSummary gapToUpgrade gender groupLoyaltyProgramDetails groupProgramId id identifierName
    identifierValue identifiers identifiersAll ignoreCardDetails includedAllUserGroup2
    includedFraudDetails includedNPS includedOnlyCurrentProfile includedUserGroup2LoyaltyDetails isActive
    isDownGradeStrategy isOuEnabled issuedDate label labelId languageId lastName lifetimeEarned
    lifetimePoints lifetimePurchases linked linkedPartnerPrograms loyaltyId loyaltyInfo loyaltyPoints
    loyaltyProgramDetails loyaltyType mappedEntity maxActiveCards membershipRetentionCriteria message
    meta minPurchases minVisits mlp modifiedBy modifiedDate name ndncStatus nextSlab nextSlabDescription
    nextSlabSerialNumber notes office optinStatus orgId partnerMembershipId partnerProgramDescription
    partnerProgramId partnerProgramMembershipEndDate partnerProgramMembershipLastUpdatedActivity
    partnerProgramMembershipLastUpdatedDate partnerProgramMembershipStartDate partnerProgramName
    partnerProgramType partnerTierExpiryDate partnerTierName partnerTierNumber points
    pointsToCurrencyRatio primary profiles programDescription programId programName
    programPointsToCurrencyRatio programTitle programsList promisedPoints promotionalPoints purchaseType
    purchaseValue reason redeemed referenceId renewBasedOn renewConfirmed renewStrategies renewThreshold
    residence returned returnedPoints score segments seriesCode seriesId seriesName slabExpiryDate
    slabHistory slabSNo source status statusInfo store subscriptions tierBased tierExpiryDate
    tierUpgradeCriteria timeZoneId title to toTierExpiryDate totalAvailable totalAvailablePoints
    totalExpired totalRedeemed totalReturned totalReturnedPoints trackerCaseName trackerCasePeriodType
    trackerCasePeriodValue trackerEntityIdentifiers trackerMode trackerName trackerType
    transactionNotAllowed type ug2JoinedEndDate ug2JoinedStartDate ug2Limit ug2Offset ug2Pagination
    ug2PaginationDetails ug2SortBy ug2SortOrder upgradeBasedOn upgradeStrategies upgradeThreshold
    upgrade_based_on userGroup userGroup2Id userId value valueValidUpto vehicle_number vehicle_type
    verified warnings
  `,
  trackers: `
    code conditionId conditionName customerId data errors id limit message name offset pagination
    periodEndDate periodStartDate status total type updatedOn value warnings
  `,
  targets: `
    accountId alternateCurrencyIdentifier alternateCurrencyName attributes attribution code commChannels
    createdBy createdOn createdOnISO currentCount currentPeriod customFields customer data description
    enrolledOn enrolledOnISO errors eventName excludedEntities firstName gender id includeInactive
    includeInactiveTargets isAchieved lastName lastUpdatedBy lastUpdatedOn lastUpdatedOnISO
    lifetimePurchases loyaltyInfo loyaltyType milestones name orgId orgSourceId periodEndDate
    periodEndDateWithTimeStamp periodEndDateWithTimeStampISO periodId periodRefCode periodStartDate
    periodStartDateWithTimeStamp periodStartDateWithTimeStampISO preferredTillId primary profiles
    programId source status streakAchievedDateTime streakAchievedDateTimeISO streakAchievedUserTargetId
    streakId streakName streaks subscribed targetAchievedDateTime targetAchievedDateTimeISO
    targetAchievedEventLogId targetAchievedValue targetEntity targetEvaluationType targetGroups targetId
    targetName targetRuleId targetType targetValue targets totalTargetCountOfSequence trackingDate
    trackingType triggerName triggerValue type unEnrolled userId userStreakId value verified warnings
  `,
  others: `
    expiry: endDate, expiry: expiryDate, expiry: expiryDateISO, expiry: expirySchedules,
    expiry: expiryType, expiry: fetchDataForAllPrograms, expiry: fetchEarliestExpiryOnly, expiry: points,
    expiry: pointsType, expiry: programId, expiry: startDate, ledger: accountId,
    ledger: alternateCurrencyName, ledger: comments, ledger: customerDetails, ledger: customerId,
    ledger: endDate, ledger: entryDetails, ledger: eventDetails, ledger: eventDisplayName,
    ledger: eventLogId, ledger: eventName, ledger: identifierName, ledger: identifierValue,
    ledger: ledgerCreatedDate, ledger: ledgerCreatedDateISO, ledger: ledgerEntryType, ledger: limit,
    ledger: mileStoneName, ledger: netPointsOnEvent, ledger: offset, ledger: pageCount,
    ledger: pageNumber, ledger: points, ledger: pointsCategory, ledger: programId, ledger: programName,
    ledger: promotionName, ledger: source, ledger: startDate, ledger: store, ledger: storeCode,
    ledger: targetCompletedDetails, ledger: targetName, ledger: tillCode, ledger: totalEntries,
    ledger: transactionDetails, otp: action, otp: channels, otp: code, otp: createdId, otp: emailTemplate,
    otp: entity, otp: entityType, otp: entityValue, otp: template, promised: fetchDataForAllPrograms,
    promised: points, promised: pointsType, promised: promisedPointsScheduleList,
    promised: redeemableFrom, promised: redeemableFromISO, promised: triggerBasedPointsList,
    promotions: active, promotions: description, promotions: endDateISO, promotions: memberId,
    promotions: page, promotions: pageDetails, promotions: programId, promotions: promotionId,
    promotions: promotionIdentifier, promotions: promotionName, promotions: size,
    promotions: startDateISO, promotions: timezoneName, subscriptions: channel, subscriptions: priority,
    subscriptions: type, token: accessToken, token: key, token: secret, token: ttlSeconds,
  `,
};

export type Family = keyof typeof kept;

/** Parameters, embeds and fields of one family of documents; `others` are `call: name`. */
export function documentedNames(family: Family): string[] {
  const parts = kept[family].split(family === "others" ? "," : /\s+/);
  return parts.map((name) => name.trim().replace(/\s+/g, " ")).filter(Boolean);
}
