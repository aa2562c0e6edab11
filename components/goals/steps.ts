import type { Goal } from "@/lib/loyalty/view-models";

export type Step = { at: number; reached: boolean; name: string };

const most = 5;

/**
 * The steps of a goal as stairs draw them: ascending, the target as the last one. Over five: the one
 * being climbed and its neighbours, always with the target; the whole list stands under it.
 */
export function stepsShown(goal: Pick<Goal, "steps" | "target" | "done" | "achieved" | "name">): Step[] {
  const all = allSteps(goal);
  if (all.length <= most) return all;
  const next = all.findIndex((step) => goal.done < step.at);
  const climbing = next < 0 ? all.length - 1 : next;
  const from = Math.max(0, Math.min(climbing - 1, all.length - most));
  const near = all.slice(from, from + most - 1);
  const last = all.at(-1);
  return last ? [...near, last] : near;
}

/** Every step once, ascending, and the target itself. */
export function allSteps(goal: Pick<Goal, "steps" | "target" | "achieved" | "name">): Step[] {
  const byAmount = new Map<number, Step>();
  for (const step of goal.steps) if (step.at > 0 && !byAmount.has(step.at)) byAmount.set(step.at, step);
  if (!byAmount.has(goal.target))
    byAmount.set(goal.target, { at: goal.target, reached: goal.achieved, name: goal.name });
  return [...byAmount.values()].sort((a, b) => a.at - b.at);
}
