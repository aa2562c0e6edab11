import type { JsonObject } from "@/lib/sandbox/json";
import type { TargetGroup } from "@/lib/sandbox/people/person";
import {
  groupAttribution,
  milestone,
  targetGroup,
  targetRow,
  targetsCustomer,
} from "@/lib/sandbox/people/target-rows";

// Figures, names and shapes as published; redacted e-mails are ours.
// docs.capillarytech.com/reference/getusertargetgroupdetails
type Published = { customer: JsonObject; groups: readonly TargetGroup[] };

const market = { id: 75122513, code: "till.marketsuper", name: "till.marketsuper", type: "TILL" } as const;
const admin = (name: string) => ({ id: 75160044, code: "1739864914683_", name, type: "ADMIN_USER" }) as const;

/** 566881933: SALES 3,000 of 10,000, a cycle that ended on 10 Dec 2025. */
export const justin: Published = {
  customer: targetsCustomer({
    id: 566881933,
    firstName: "Tom",
    lastName: "Sawyer",
    contacts: [
      { type: "email", value: "bubalus@example.com" },
      { type: "mobile", value: "1234512345" },
    ],
    createdOn: "2025-02-28T06:15:10.000+0000",
    updatedOn: "2025-11-20T04:56:36.000+0000",
    updatedBy: 75197941,
    createdBy: 75155282,
    lifetimePurchases: 212_350,
    iso: true,
  }),
  groups: [
    targetGroup({
      id: 2750,
      name: "JUSTIN",
      attribution: groupAttribution("2025-11-11T10:36:23.000+0000", admin("john"), admin("madhurima "), true),
      orgId: 100737,
      till: 75197372,
      targets: [
        targetRow({
          targetId: 97329731,
          periodId: 30015,
          ref: "Cycle_1",
          from: "2025-11-11",
          to: "2025-12-10",
          target: 10_000,
          done: 3000,
          name: "JUSTIN",
          type: "SALES",
          entity: "TRANSACTION",
          ruleId: 2996,
          enrolledOn: "2025-11-12T09:51:10.000+0000",
          event: "TransactionAdd",
          current: true,
          iso: true,
          more: {
            programId: null,
            alternateCurrencyIdentifier: null,
            alternateCurrencyName: null,
            lastUpdatedOn: "2025-11-12T15:33:08.000+0000",
            lastUpdatedOnISO: "2025-11-12T15:33:08Z",
            targetAchievedDateTime: null,
            targetAchievedDateTimeISO: null,
            targetAchievedEventLogId: null,
            unEnrolled: false,
          },
        }),
      ],
    }),
  ],
};

const jpa = (
  ref: string,
  done: number,
  targetId: number,
  periodId: number,
  dates: [string, string, string],
) =>
  targetRow({
    targetId,
    periodId,
    ref,
    from: dates[0],
    to: dates[1],
    target: 2,
    done,
    name: "JP&A",
    type: "COUNT",
    entity: "TRANSACTION",
    ruleId: 427,
    enrolledOn: dates[2],
    event: "TransactionAdd",
    current: false,
    iso: true,
  });

/** 64035151: JP&A, two cycles met above their target (7 of 2, 8 of 2). */
export const jpAndA: Published = {
  customer: targetsCustomer({
    id: 64035151,
    firstName: "Tom",
    lastName: "Sawyer",
    contacts: [
      { type: "email", value: "64035151@example.com" },
      { type: "mobile", value: "919988221100" },
    ],
    createdOn: "2024-01-17T07:00:51.000+0000",
    updatedOn: "2024-04-19T07:39:11.000+0000",
    updatedBy: 75122513,
    createdBy: 75109398,
    lifetimePurchases: 23_508,
    iso: true,
  }),
  groups: [
    targetGroup({
      id: 851,
      name: "JP&A",
      attribution: groupAttribution("2024-04-11T12:10:48.000+0000", market, market, true),
      till: 75077502,
      targets: [
        jpa("JP&A1", 7, 2160795, 1807, ["2024-04-11", "2024-04-17", "2024-04-11T12:25:09.000+0000"]),
        jpa("JP&A2", 8, 2179901, 1808, ["2024-04-18", "2024-04-24", "2024-04-18T10:59:36.000+0000"]),
      ],
      tracking: "STREAKS",
    }),
  ],
};

const painter = "Jotun Painter- buy 10X in 1 month to unlock a voucher";
const painterAuthor = { id: 75050734, code: "1630580928_", name: "Tom Sawyer", type: "ADMIN_USER" } as const;
const painterRow = {
  periodId: 2622,
  ref: "Cycle_3",
  from: "2024-05-01",
  to: "2024-05-31",
  target: 10,
  done: 0,
  type: "COUNT",
  entity: "TRANSACTION",
  current: true,
};

/** 547528790: steps at 3 and 5 of 10, and the `_ReturnBill` twin. */
export const jotun: Published = {
  customer: targetsCustomer({
    id: 547528790,
    firstName: "Tom",
    lastName: "Sawyer",
    contacts: [{ type: "mobile", value: "919988221100" }],
    createdOn: "2023-06-21T15:18:56.000+0000",
    updatedOn: "2023-10-25T14:22:47.000+0000",
    updatedBy: 75074637,
    createdBy: 75036445,
    lifetimePurchases: 1111,
    customFields: { gender: "" },
  }),
  groups: [
    targetGroup({
      id: 995,
      name: painter,
      attribution: groupAttribution("2024-02-20T05:45:04.000+0000", painterAuthor, painterAuthor, false),
      till: 75046500,
      targets: [
        targetRow({
          ...painterRow,
          targetId: 9443405,
          name: painter,
          ruleId: 1059,
          enrolledOn: "2024-02-20T05:56:35.000+0000",
          event: "TransactionAdd",
          milestones: [milestone(201, 3, false), milestone(202, 5, false)],
        }),
        targetRow({
          ...painterRow,
          targetId: 14174302,
          name: `${painter}_ReturnBill`,
          ruleId: 1060,
          enrolledOn: "2024-02-20T06:18:59.000+0000",
          event: "ReturnBill",
        }),
      ],
    }),
  ],
};
