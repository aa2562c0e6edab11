import type { JsonObject } from "@/lib/sandbox/json";
import type { TargetGroup } from "@/lib/sandbox/people/person";
import {
  groupAttribution,
  milestone,
  targetGroup,
  targetRow,
  targetsCustomer,
} from "@/lib/sandbox/people/target-rows";

// Two customers of a cluster in India (+0530), figures, names and shapes as published; redacted e-mails are ours.
// docs.capillarytech.com/reference/getusertargetgroupdetails
type Published = { customer: JsonObject; groups: readonly TargetGroup[] };

const sanity = {
  id: 50699946,
  code: "default.till.pyapps.sanity",
  name: "default.till.pyapps.sanity",
  type: "TILL",
} as const;

/** 387043873: SALES 900 of 1,000 on one day in June 2024. */
export const sanityDay: Published = {
  customer: targetsCustomer({
    id: 387043873,
    firstName: "Tom",
    lastName: "Sawyer",
    contacts: [
      { type: "mobile", value: "918711533321" },
      { type: "email", value: "387043873@example.com" },
    ],
    createdOn: "2024-06-20T12:23:15.000+0530",
    updatedOn: "2024-06-20T12:23:15.000+0530",
    updatedBy: 50699946,
    createdBy: 50699946,
    lifetimePurchases: 0,
  }),
  groups: [
    targetGroup({
      id: 32960,
      name: "TG_2024-06-20T12:23:10.607325Z",
      attribution: groupAttribution("2024-06-20T12:23:11.000+0530", sanity, sanity, false),
      till: 50699946,
      targets: [
        targetRow({
          targetId: 534707,
          periodId: 43130,
          ref: "TestPeriod1",
          from: "2024-06-20",
          to: "2024-06-20",
          target: 1000,
          done: 900,
          name: "testTargetFixedWindow_2024-06-20T12:23:12.210034Z",
          type: "SALES",
          entity: "TRANSACTION",
          ruleId: 59857,
          enrolledOn: "2024-06-20T12:23:17.000+0530",
          event: "TransactionAdd",
          current: true,
          more: { targetAchievedDateTime: null },
        }),
      ],
    }),
  ],
};

const pyapps = {
  id: 50139862,
  code: "default.till.pyapps01",
  name: "default.till.pyapps01",
  type: "TILL",
} as const;

type Cyclic = { id: number; name: string; created: string; period: number; time: string; target: number };

const cyclic = (facts: Cyclic & { type: string; ruleId: number; targetName: string; stepId: number }) =>
  targetGroup({
    id: facts.id,
    name: facts.name,
    attribution: groupAttribution(facts.created, pyapps, pyapps, false),
    till: 50139862,
    targets: [
      targetRow({
        targetId: null,
        periodId: facts.period,
        ref: `PERIOD_G_${facts.id}_1`,
        from: "2024-07-01",
        to: "2024-07-01",
        fromTime: facts.time,
        toTime: facts.time,
        target: facts.target,
        done: 0,
        name: facts.targetName,
        type: facts.type,
        entity: "TRANSACTION",
        ruleId: facts.ruleId,
        enrolledOn: "2024-07-30T11:32:56.360+0530",
        event: "TransactionAdd",
        current: false,
        milestones: [milestone(facts.stepId, facts.target, false, "targetAchieved")],
        more: { targetAchievedDateTime: null },
      }),
    ],
    evaluation: "CYCLIC_WINDOW",
  });

/** 387035386: no name, two targets not started (`targetId` null) in windows without length. */
export const notStarted: Published = {
  customer: targetsCustomer({
    id: 387035386,
    firstName: "",
    lastName: "",
    contacts: [
      { type: "email", value: "387035386@example.com" },
      { type: "mobile", value: "919988221100" },
    ],
    createdOn: "2024-06-06T17:20:56.000+0530",
    updatedOn: "2024-06-13T22:55:19.000+0530",
    updatedBy: 50139862,
    createdBy: 50139862,
    lifetimePurchases: 6000,
  }),
  groups: [
    cyclic({
      id: 34044,
      name: "TG_2024-07-01T20:15:56.231866Z",
      created: "2024-07-01T20:15:57.000+0530",
      period: 45523,
      time: "20:15:57",
      target: 1500,
      type: "GROSS_SALES",
      ruleId: 61853,
      targetName: "testTargetFixedWindow_2024-07-01T20:15:56.847445Z",
      stepId: 10794,
    }),
    cyclic({
      id: 34045,
      name: "TG_2024-07-01T20:18:45.830768Z",
      created: "2024-07-01T20:18:46.000+0530",
      period: 45524,
      time: "20:18:46",
      target: 1,
      type: "QUANTITY",
      ruleId: 61855,
      targetName: "testTargetFixedWindow_2024-07-01T20:18:46.152676Z",
      stepId: 10795,
    }),
  ],
};
