import type { GoalFacts, StreakFacts } from "@/lib/loyalty/customer";
import { endOf, startOf, windowState } from "@/lib/loyalty/dates";
import type { Iso, Streak } from "@/lib/loyalty/view-models";

type Cycle = { from: Iso; to: Iso; met: boolean; continuous: boolean };

/**
 * A streak with what its cycles tell. Capillary only says achieved or in progress; `broken` is ours:
 * a continuous streak whose cycle closed unmet after the last met one. Non-continuous streaks do not
 * reset (https://docs.capillarytech.com/docs/streaks). `nextStartsOn` is set for broken streaks: the
 * first cycle after the missed one that has not closed.
 *
 * @param cycles the goals of the streak's own group
 */
export function toStreak(facts: StreakFacts, cycles: readonly GoalFacts[], now: Date): Streak {
  const { said, ...rest } = facts;
  const periods = periodsOf(cycles);
  const broken = said !== "achieved" && isBroken(periods, now);
  return {
    ...rest,
    status: broken ? "broken" : said,
    nextStartsOn: broken ? nextStart(periods, now) : null,
  };
}

function isBroken(periods: readonly Cycle[], now: Date): boolean {
  const lastMet = periods.filter((period) => period.met).at(-1);
  if (!lastMet) return false;
  return periods.some(
    (period) =>
      period.continuous &&
      !period.met &&
      endOf(period.to) > endOf(lastMet.to) &&
      windowState(period.from, period.to, now) === "closed",
  );
}

function nextStart(periods: readonly Cycle[], now: Date): Iso | null {
  const next = periods.find((period) => {
    const state = windowState(period.from, period.to, now);
    return state === "open" || state === "upcoming";
  });
  return next?.from ?? null;
}

// Several targets of a group may share a period: it counts as missed only when every one of them was.
function periodsOf(cycles: readonly GoalFacts[]): Cycle[] {
  const periods = new Map<string, Cycle>();
  for (const { cycle, achieved, tracking } of cycles) {
    if (cycle.from === null || cycle.to === null) continue;
    const key = `${cycle.from}|${cycle.to}`;
    const continuous = tracking !== "non-continuous-streaks";
    const met = achieved || (periods.get(key)?.met ?? false);
    periods.set(key, { from: cycle.from, to: cycle.to, met, continuous });
  }
  return [...periods.values()].sort((a, b) => startOf(a.from) - startOf(b.from));
}
