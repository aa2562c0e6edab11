import type { Goal } from "@/lib/loyalty/view-models";

export type Step = { at: number; reached: boolean; name: string };

/** Every step once, ascending, and the target itself. */
export function allSteps(goal: Pick<Goal, "steps" | "target" | "achieved" | "name">): Step[] {
  const byAmount = new Map<number, Step>();
  for (const step of goal.steps) if (step.at > 0 && !byAmount.has(step.at)) byAmount.set(step.at, step);
  if (!byAmount.has(goal.target))
    byAmount.set(goal.target, { at: goal.target, reached: goal.achieved, name: goal.name });
  return [...byAmount.values()].sort((a, b) => a.at - b.at);
}
