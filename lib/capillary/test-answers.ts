/** Answers written for tests after the shapes of the reference; the figures are our own. */

export function expiryBody() {
  return {
    id: 42,
    profiles: [],
    loyaltyInfo: { loyaltyType: "loyalty" },
    segments: {},
    extendedFields: {},
    expirySchedules: [
      {
        points: 120.5,
        expiryDate: "2026-12-09",
        programId: 7,
        pointsType: "bill_regular",
        expiryType: "rolling",
      },
      {
        points: 30,
        expiryDate: "2026-12-09",
        programId: 7,
        pointsType: "bill_promotions",
        expiryType: "fixed",
      },
      {
        points: "15.000",
        expiryDate: "2027-01-31",
        expiryDateISO: "2027-01-31T00:00:00Z",
        programId: 8,
        pointsType: "line_item_regular",
        expiryType: "fixed",
      },
      {
        points: 5000,
        expiryDate: "2126-11-21",
        programId: 7,
        pointsType: "customer_promotions",
        expiryType: "fixed",
      },
    ],
    warnings: [],
  };
}

export function promisedBody() {
  return {
    entityId: 42,
    entityType: "CUSTOMER",
    promisedPointsScheduleList: [
      { points: 390.0, redeemableFrom: "2026-12-01", programId: 7, pointsType: "bill_regular" },
      {
        points: 10.5,
        redeemableFrom: "2026-12-05",
        redeemableFromISO: "2026-12-05T00:00:00Z",
        programId: 8,
        pointsType: "bill_promotions",
      },
    ],
    triggerBasedPointsList: [{ points: 75, programId: 7, pointsType: "bill_regular" }],
    warnings: [],
  };
}

const main = { pointsCategory: "Main", programName: "Blue", programId: 7 };

export function ledgerEvent(over: Record<string, unknown> = {}) {
  return {
    eventLogId: 9001,
    eventName: "TransactionAdd",
    customerId: 42,
    ledgerCreatedDate: "2026-11-20 13:34:16.0",
    customerDetails: null,
    entryDetails: [{ ledgerEntryType: "CREDIT", points: "350.00", ...main }],
    netPointsOnEvent: "350.000",
    transactionDetails: { transactionNumber: "bill-1", notes: "canary-note" },
    store: "Marina",
    storeCode: "m1",
    tillCode: "till-canary",
    eventDetails: { comments: "canary-comment", notes: "canary-note" },
    ...over,
  };
}

export function ledgerBody(events: unknown[] = [ledgerEvent()]) {
  return {
    ledgerDetails: { pageNumber: 0, pageSize: 50, totalEntries: events.length, pageCount: 1 },
    ledgerEntries: events,
    warnings: [],
  };
}

export function subscriptionsBody() {
  return {
    subscriptions: [
      { channel: "EMAIL", priority: "TRANS", type: "OPTIN" },
      { channel: "SMS", priority: "BULK", type: "OPTOUT" },
    ],
    campaignId: 0,
    communicationId: 0,
    warnings: [],
  };
}

export function promotionsBody() {
  return {
    pageDetails: { pageNumber: 0, pageSize: 20, totalEntries: 2, pageCount: 1 },
    memberId: 42,
    promotions: [
      {
        promotionId: 126_001,
        promotionName: "Winter coffee",
        programId: 7,
        startDateISO: "2026-11-01T00:00:00Z",
        endDateISO: "2026-11-30T23:59:59Z",
        timezoneName: "Asia/Kolkata",
        promotionIdentifier: "winter-coffee",
        description: "Five coffees, one free",
        active: true,
      },
      {
        promotionId: 126_002,
        promotionName: "Always on",
        programId: 7,
        endDateISO: "2126-01-01T00:00:00Z",
        active: "true",
      },
    ],
  };
}
