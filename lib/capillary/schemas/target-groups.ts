import { z } from "zod";

const leaf = z.unknown().optional();

/** `data` of `GET v3/users/{id}/targetGroups`. Its `customer` block repeats personal data and is left behind. */
export const targetGroupsSchema = z.object({ userId: leaf, targetGroups: leaf });

/** Required core: `id`, `targets`. */
export const targetGroupSchema = z.object({
  id: leaf,
  name: leaf,
  targets: leaf,
  streaks: leaf,
  trackingType: leaf,
});

/** Required core: `periodId`, `targetRuleId`, `targetValue`, `targetAchievedValue`. */
export const targetSchema = z.object({
  periodId: leaf,
  targetRuleId: leaf,
  programId: leaf,
  alternateCurrencyName: leaf,
  periodRefCode: leaf,
  periodStartDate: leaf,
  periodEndDate: leaf,
  periodStartDateWithTimeStamp: leaf,
  periodStartDateWithTimeStampISO: leaf,
  periodEndDateWithTimeStamp: leaf,
  periodEndDateWithTimeStampISO: leaf,
  targetValue: leaf,
  targetAchievedValue: leaf,
  targetName: leaf,
  targetType: leaf,
  targetEntity: leaf,
  eventName: leaf,
  targetAchievedDateTime: leaf,
  targetAchievedDateTimeISO: leaf,
  currentPeriod: leaf,
  unEnrolled: leaf,
  milestones: leaf,
});

/** Required core: `triggerValue`. `streaks` stands here in the table, on the group in every payload. */
export const milestoneSchema = z.object({
  triggerName: leaf,
  triggerValue: leaf,
  isAchieved: leaf,
  streaks: leaf,
});

/** Required core: an id, both counts. */
export const streakSchema = z.object({
  userStreakId: leaf,
  streakId: leaf,
  streakName: leaf,
  status: leaf,
  currentCount: leaf,
  totalTargetCountOfSequence: leaf,
  streakAchievedDateTime: leaf,
  streakAchievedDateTimeISO: leaf,
});
