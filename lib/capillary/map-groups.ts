import type { z } from "zod";
import type { Reader } from "@/lib/capillary/reader";
import {
  groupMemberSchema,
  groupProgramSchema,
  userGroupSchema,
  userGroupSummarySchema,
} from "@/lib/capillary/schemas/customer-parts";
import type { GroupBalance } from "@/lib/loyalty/view-models";

/** User groups could not be fetched, or not whole: their part is unavailable, the customer is not. */
export const groupCodes: readonly number[] = [1620, 1632, 1645, 1647, 1656];

/**
 * Balances shared beyond one programme: `groupLoyaltyProgramDetails` (embed=mlp, programmes summed by
 * Capillary) and the user groups of embed=userGroup. Both blocks are left out where there are none, so
 * missing means none. A user group's programmes are never added up: one entry each.
 *
 * The place of user groups in a customer answer is not published; the rows are those of
 * https://docs.capillarytech.com/reference/retrieve-user-group-member-details
 */
export function mapGroups(
  body: { groupLoyaltyProgramDetails?: unknown; userGroups2?: unknown },
  reader: Reader,
): GroupBalance[] | null {
  if (groupCodes.some((code) => reader.warnings.has(code))) return null;
  const programs = groupPrograms(body.groupLoyaltyProgramDetails, reader);
  const groups = userGroups(body.userGroups2, reader);
  return programs && groups && [...programs, ...groups];
}

function userGroups(value: unknown, reader: Reader): GroupBalance[] | null {
  if (value === undefined || value === null) return [];
  const lists = reader.list("userGroups2", value, userGroupSchema, (row) => userGroup(row, reader));
  return lists?.flat() ?? null;
}

function userGroup(row: z.output<typeof userGroupSchema>, reader: Reader): GroupBalance[] | null {
  const path = "userGroups2[]";
  const id = reader.id(`${path}.id`, row.id);
  const name = reader.text(`${path}.groupName`, row.groupName);
  if (id === null || name === null) return null;
  const whole: GroupBalance = {
    id,
    kind: "user-group",
    name,
    description: null,
    programs: [],
    spendable: null,
    lifetime: null,
    arriving: null,
  };
  const summaries = `${path}.pointsSummaries`;
  const balances = reader.list(summaries, row.pointsSummaries, userGroupSummarySchema, (each) => {
    const title = reader.text(`${summaries}[].programTitle`, each.programTitle);
    return {
      ...whole,
      programs: title === null ? [] : [title],
      spendable: reader.count(`${summaries}[].loyaltyPoints`, each.loyaltyPoints),
      lifetime: reader.count(`${summaries}[].lifetimePoints`, each.lifetimePoints),
      arriving: reader.count(`${summaries}[].delayedPoints`, each.delayedPoints),
    };
  });
  return balances && balances.length > 0 ? balances : [whole];
}

function groupPrograms(value: unknown, reader: Reader): GroupBalance[] | null {
  const path = "groupLoyaltyProgramDetails";
  if (value === undefined || value === null) return [];
  return reader.list(path, value, groupProgramSchema, (row): GroupBalance | null => {
    const id = reader.id(`${path}[].groupProgramId`, row.groupProgramId);
    const name = reader.text(`${path}[].title`, row.title);
    if (id === null || name === null) return null;
    const members = reader.list(`${path}[].programsList`, row.programsList, groupMemberSchema, (each) =>
      reader.text(`${path}[].programsList[].name`, each.name),
    );
    return {
      id,
      kind: "group-program",
      name,
      description: reader.text(`${path}[].description`, row.description),
      programs: members ?? [],
      spendable: reader.count(`${path}[].loyaltyPoints`, row.loyaltyPoints),
      lifetime: reader.count(`${path}[].lifetimePoints`, row.lifetimePoints),
      arriving: reader.count(`${path}[].promisedPoints`, row.promisedPoints),
    };
  });
}
