import type { JsonObject } from "@/lib/sandbox/json";
import type { TargetGroup } from "@/lib/sandbox/people/person";

/** `2024-04-11T12:10:48.000+0000` in the short form of the newer `…ISO` twins. */
export const twin = (stamp: string): string =>
  stamp
    .replace(/\.\d+/, "")
    .replace(/\+0000$/, "Z")
    .replace(/([+-]\d{2})(\d{2})$/, "$1:$2");

type Author = { id: number; code: string; name: string; type: "TILL" | "ADMIN_USER" };

const author = ({ id, code, name, type }: Author): JsonObject => ({ id, code, description: "", name, type });

/** `attribution` of a target group; newer answers carry ISO twins. Staff names: never for a browser. */
export const groupAttribution = (
  stamp: string,
  createdBy: Author,
  updatedBy: Author,
  iso: boolean,
): JsonObject => ({
  createdOn: stamp,
  ...(iso ? { createdOnISO: twin(stamp) } : {}),
  lastUpdatedOn: stamp,
  ...(iso ? { lastUpdatedOnISO: twin(stamp) } : {}),
  lastUpdatedBy: author(updatedBy),
  createdBy: author(createdBy),
});

export type TargetFacts = {
  targetId: number | null;
  periodId: number;
  ref: string;
  from: string;
  to: string;
  /** Times of the `…WithTimeStamp` fields; start and end of day when not given. */
  fromTime?: string;
  toTime?: string;
  target: number;
  done: number;
  name: string;
  type: string;
  entity: string;
  ruleId: number;
  enrolledOn: string;
  event: string;
  current: boolean;
  milestones?: readonly JsonObject[];
  /** Fields that only some published answers carry. */
  more?: JsonObject;
  iso?: boolean;
};

/** One row of `targets[]`: one target in one period. docs.capillarytech.com/reference/getusertargetgroupdetails */
export function targetRow(facts: TargetFacts): JsonObject {
  const start = `${facts.from}T${facts.fromTime ?? "00:00:00"}.000Z`;
  const end = `${facts.to}T${facts.toTime ?? "23:59:59"}.000Z`;
  return {
    targetId: facts.targetId,
    periodId: facts.periodId,
    periodRefCode: facts.ref,
    periodStartDate: facts.from,
    periodEndDate: facts.to,
    targetValue: facts.target,
    targetAchievedValue: facts.done,
    targetName: facts.name,
    targetType: facts.type,
    targetEntity: facts.entity,
    targetRuleId: facts.ruleId,
    enrolledOn: facts.enrolledOn,
    eventName: facts.event,
    periodStartDateWithTimeStamp: start,
    periodEndDateWithTimeStamp: end,
    ...(facts.iso
      ? {
          enrolledOnISO: twin(facts.enrolledOn),
          periodStartDateWithTimeStampISO: twin(start),
          periodEndDateWithTimeStampISO: twin(end),
        }
      : {}),
    ...facts.more,
    currentPeriod: facts.current,
    milestones: facts.milestones ?? null,
  };
}

/** A sub-step of a target. */
export const milestone = (id: number, at: number, isAchieved: boolean, name = String(at)): JsonObject => ({
  id,
  triggerName: name,
  triggerValue: at,
  isAchieved,
});

type GroupFacts = {
  id: number;
  name: string;
  attribution: JsonObject;
  till: number;
  orgId?: number;
  targets: readonly JsonObject[];
  streaks?: readonly JsonObject[];
  evaluation?: string;
  tracking?: string;
  active?: boolean;
};

/** A target group. `streaks[]` hangs on the group in every published payload, whatever the table says. */
export const targetGroup = (facts: GroupFacts): TargetGroup => ({
  head: {
    id: facts.id,
    attribution: facts.attribution,
    name: facts.name,
    ...(facts.orgId === undefined ? {} : { orgId: facts.orgId }),
    preferredTillId: facts.till,
  },
  targets: facts.targets,
  streaks: facts.streaks ?? null,
  tail: {
    targetEvaluationType: facts.evaluation ?? "FIXED_CALENDAR_WINDOW",
    trackingType: facts.tracking ?? "DEFAULT",
  },
  active: facts.active ?? true,
});

type CustomerFacts = {
  id: number;
  firstName: string;
  lastName: string;
  contacts: readonly { type: "mobile" | "email"; value: string }[];
  createdOn: string;
  updatedOn: string;
  createdBy: number;
  updatedBy: number;
  lifetimePurchases: number;
  customFields?: JsonObject;
  iso?: boolean;
};

const nobody = (id: number): JsonObject => ({ id, code: null, description: null, name: null, type: null });

/** The `customer` block: personal data repeated by the answer. */
export const targetsCustomer = (facts: CustomerFacts): JsonObject => ({
  id: facts.id,
  profiles: [
    {
      firstName: facts.firstName,
      lastName: facts.lastName,
      commChannels: facts.contacts.map(({ type, value }) => ({
        type,
        accountId: null,
        value,
        primary: false,
        verified: false,
        subscribed: null,
        attributes: null,
      })),
      source: "instore",
      accountId: "",
      userId: facts.id,
      orgSourceId: -1,
    },
  ],
  loyaltyInfo: {
    attribution: {
      createdOn: facts.createdOn,
      ...(facts.iso ? { createdOnISO: twin(facts.createdOn) } : {}),
      lastUpdatedOn: facts.updatedOn,
      ...(facts.iso ? { lastUpdatedOnISO: twin(facts.updatedOn) } : {}),
      lastUpdatedBy: nobody(facts.updatedBy),
      createdBy: nobody(facts.createdBy),
    },
    loyaltyType: "loyalty",
    lifetimePurchases: facts.lifetimePurchases,
  },
  customFields: facts.customFields ?? {},
});
