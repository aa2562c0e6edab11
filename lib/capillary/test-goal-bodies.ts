/** Trackers and target groups as Capillary sends them, written for tests from the reference's field tables. */

export const trackersBody = {
  pagination: { limit: 0, offset: 0, total: 0 },
  data: [
    {
      id: 9737,
      name: "Spend, all stores",
      conditionId: 479,
      type: "BILL_AMOUNT",
      value: 4180.5,
      updatedOn: "2026-11-20T00:00:00Z",
      conditionName: "year",
      periodStartDate: "2026-01-01T00:00:00Z",
      periodEndDate: "2026-12-31T23:59:59Z",
    },
    {
      id: 9737,
      name: "Spend, all stores",
      conditionId: 480,
      type: "SOMETHING_NEW",
      value: 0,
      updatedOn: "2024-10-07T00:00:00Z",
      conditionName: "odd",
      periodStartDate: "2024-10-07T00:00:00Z",
      periodEndDate: "2023-02-25T23:59:59Z",
    },
  ],
  warnings: [],
  errors: [],
};

const target = {
  targetId: 97_329_731,
  periodId: 30_015,
  programId: null,
  alternateCurrencyIdentifier: null,
  alternateCurrencyName: null,
  periodRefCode: "Cycle_1",
  periodStartDate: "2026-11-11",
  periodEndDate: "2026-12-10",
  targetValue: 10_001.0,
  targetAchievedValue: 3002.0,
  targetName: "Autumn",
  targetType: "SALES",
  targetEntity: "TRANSACTION",
  targetRuleId: 2996,
  enrolledOn: "2026-11-12T09:51:10.000+0000",
  eventName: "TransactionAdd",
  periodStartDateWithTimeStamp: "2026-11-11T00:00:00.000Z",
  periodEndDateWithTimeStamp: "2026-12-10T23:59:59.000Z",
  targetAchievedDateTime: null,
  currentPeriod: true,
  unEnrolled: false,
  milestones: [
    { id: 202, triggerName: "Second", triggerValue: 5005.0, isAchieved: false },
    { id: 201, triggerName: "First", triggerValue: 2503.0, isAchieved: true },
  ],
};

export const targetsBody = {
  data: {
    userId: 77_000_001,
    customer: { id: 77_000_001, profiles: [{ firstName: "Rana" }] },
    targetGroups: [
      {
        id: 2750,
        name: "Autumn group",
        targets: [target],
        streaks: null,
        targetEvaluationType: "FIXED_CALENDAR_WINDOW",
        trackingType: "DEFAULT",
      },
      {
        id: 851,
        name: "Weekly",
        targets: [
          {
            ...target,
            periodId: 1807,
            targetRuleId: 427,
            targetType: "COUNT",
            targetValue: 2.0,
            targetAchievedValue: 7.0,
          },
        ],
        streaks: [
          {
            userStreakId: 380,
            streakId: 191,
            streakName: "Weekly_1",
            status: "ACHIEVED",
            currentCount: 22,
            totalTargetCountOfSequence: 23,
            streakAchievedUserTargetId: 1_248_310,
            streakAchievedDateTime: "2026-06-10T13:57:58.000+0000",
          },
        ],
        targetEvaluationType: "FIXED_CALENDAR_WINDOW",
        trackingType: "STREAKS",
      },
    ],
  },
  errors: null,
  warnings: null,
};
