import { z } from "zod";

const leaf = z.unknown().optional();

/** `…/pointsExpirySchedule`. Required core: `expirySchedules`. */
export const expiryScheduleSchema = z.object({ expirySchedules: leaf });

/** `…/promisedPointsSchedule`. Required core: both lists; null stands for an empty one. */
export const promisedPointsSchema = z.object({
  promisedPointsScheduleList: leaf,
  triggerBasedPointsList: leaf,
});

/** Required core: `points`, `programId`; `redeemableFrom` (or its ISO twin) in the dated list. */
export const promisedLotSchema = z.object({
  points: leaf,
  programId: leaf,
  redeemableFrom: leaf,
  redeemableFromISO: leaf,
});
