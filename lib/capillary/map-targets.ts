import type { z } from "zod";
import { mapStreaks } from "@/lib/capillary/map-streaks";
import { justOne, type Reader } from "@/lib/capillary/reader";
import {
  milestoneSchema,
  targetGroupSchema,
  targetGroupsSchema,
  targetSchema,
} from "@/lib/capillary/schemas/target-groups";
import { runNow, type Steps } from "@/lib/capillary/turns";
import { unitOfTarget } from "@/lib/capillary/units";
import type { GoalFacts, Targets } from "@/lib/loyalty/customer";
import { isNoEnd } from "@/lib/loyalty/dates";
import { isAchieved } from "@/lib/loyalty/goals";

type TargetRow = z.output<typeof targetSchema>;
type Group = { id: number; name: string | null; tracking: GoalFacts["tracking"] };

/**
 * `data` of `GET v3/users/{id}/targetGroups`: one goal per target and period, streaks from the group
 * (the table nests them in milestones, no payload does). null = not whole, or about another member.
 * https://docs.capillarytech.com/reference/getusertargetgroupdetails
 */
export function mapTargets(value: unknown, customerId: number, reader: Reader): Targets | null {
  return runNow(targetSteps(value, customerId, reader));
}

/** As `mapTargets`, a target a step. */
export function* targetSteps(value: unknown, customerId: number, reader: Reader): Steps<Targets | null> {
  const data = reader.object("data", value, targetGroupsSchema);
  if (!data) return null;
  const userId = reader.id("data.userId", data.userId);
  if (userId !== null && userId !== customerId) return reader.missing("data.userId-as-asked");
  const groups = yield* reader.rows("targetGroups", data.targetGroups, targetGroupSchema, (row) =>
    groupSteps(row, reader),
  );
  if (!groups) return null;
  return {
    goals: groups.flatMap(({ goals }) => goals),
    streaks: groups.flatMap(({ streaks }) => streaks),
  };
}

function* groupSteps(row: z.output<typeof targetGroupSchema>, reader: Reader): Steps<Targets | null> {
  const id = reader.id("targetGroups[].id", row.id);
  if (id === null) return null;
  const name = reader.text("targetGroups[].name", row.name);
  const group = { id, name, tracking: trackingOf(row.trackingType, reader) };
  const nested: unknown[] = [];
  const goalOf = (target: TargetRow) => {
    const milestones = reader.list("milestones", target.milestones, milestoneSchema, (each) => each);
    for (const { streaks } of milestones ?? []) if (Array.isArray(streaks)) nested.push(...streaks);
    return mapGoal(group, target, milestones ?? [], reader);
  };
  const goals = yield* reader.rows("targets", row.targets, targetSchema, justOne(goalOf));
  const streaks = mapStreaks(row.streaks ?? nested, id, reader);
  return goals && streaks && { goals, streaks };
}

function mapGoal(
  group: Group,
  row: TargetRow,
  milestones: z.output<typeof milestoneSchema>[],
  reader: Reader,
): GoalFacts | null {
  const periodId = reader.id("targets[].periodId", row.periodId);
  const ruleId = reader.id("targets[].targetRuleId", row.targetRuleId);
  const target = reader.count("targets[].targetValue", row.targetValue);
  const done = reader.count("targets[].targetAchievedValue", row.targetAchievedValue);
  if (periodId === null || ruleId === null || target === null || done === null) return null;
  const achievedOn = reader.past(
    "targets[].targetAchievedDateTime",
    row.targetAchievedDateTimeISO,
    row.targetAchievedDateTime,
  );
  const name = reader.text("targets[].targetName", row.targetName) ?? group.name;
  const event = reader.text("targets[].eventName", row.eventName);
  const streaks = group.tracking === "streaks" || group.tracking === "non-continuous-streaks";
  return {
    id: `${periodId}:${ruleId}`,
    groupId: group.id,
    programId: reader.id("targets[].programId", row.programId),
    name: name ?? String(ruleId),
    kind: streaks ? "streak-cycle" : "milestone",
    unit: unitOfTarget(textOf(row.targetType), textOf(row.targetEntity)),
    unitName: reader.text("targets[].alternateCurrencyName", row.alternateCurrencyName),
    event,
    target,
    done,
    achieved: isAchieved({ done, target, achievedOn }),
    achievedOn,
    enrolled: reader.flag("targets[].unEnrolled", row.unEnrolled) !== true,
    cycle: cycleOf(row, reader),
    steps: stepsOf(milestones, done, reader),
    limit: group.tracking === "capping",
    returnTwin: event === "ReturnBill" || (name?.endsWith("_ReturnBill") ?? false),
    tracking: group.tracking,
  };
}

function cycleOf(row: TargetRow, reader: Reader): GoalFacts["cycle"] {
  const to = reader.date(
    "targets[].periodEndDate",
    row.periodEndDateWithTimeStampISO,
    row.periodEndDateWithTimeStamp,
    row.periodEndDate,
  );
  return {
    label: reader.text("targets[].periodRefCode", row.periodRefCode),
    from: reader.past(
      "targets[].periodStartDate",
      row.periodStartDateWithTimeStampISO,
      row.periodStartDateWithTimeStamp,
      row.periodStartDate,
    ),
    to: to !== null && isNoEnd(to, reader.answeredAt) ? null : to,
    current: reader.flag("targets[].currentPeriod", row.currentPeriod) ?? false,
  };
}

function stepsOf(
  milestones: z.output<typeof milestoneSchema>[],
  done: number,
  reader: Reader,
): GoalFacts["steps"] {
  const steps = milestones.flatMap((row) => {
    const at = reader.count("milestones[].triggerValue", row.triggerValue);
    if (at === null) return [];
    const reached = reader.flag("milestones[].isAchieved", row.isAchieved) ?? done >= at;
    const name = reader.text("milestones[].triggerName", row.triggerName) ?? String(at);
    return [{ at, reached, name }];
  });
  return steps.sort((a, b) => a.at - b.at);
}

function trackingOf(value: unknown, reader: Reader): GoalFacts["tracking"] {
  switch (textOf(value).toUpperCase().replaceAll(" ", "_")) {
    case "DEFAULT":
      return "default";
    case "UNIFIED":
      return "unified";
    case "STREAK":
    case "STREAKS":
      return "streaks";
    case "NON_CONTINUOUS_STREAK":
    case "NON_CONTINUOUS_STREAKS":
      return "non-continuous-streaks";
    case "CAPPING":
      return "capping";
    default:
      return reader.unheard("targetGroups[].trackingType", value);
  }
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
