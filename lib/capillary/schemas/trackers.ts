import { z } from "zod";

const leaf = z.unknown().optional();

/** One row of `GET v2/customers/{id}/trackers`. Required core: `id`, `conditionId`, `name`, `value`. */
export const trackerSchema = z.object({
  id: leaf,
  name: leaf,
  conditionId: leaf,
  conditionName: leaf,
  type: leaf,
  value: leaf,
  updatedOn: leaf,
  periodStartDate: leaf,
  periodEndDate: leaf,
});
