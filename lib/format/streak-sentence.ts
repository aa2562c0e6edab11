import { sayDate } from "@/lib/format/say-date";
import type { Speech } from "@/lib/format/speech";
import { startOf } from "@/lib/loyalty/dates";
import type { Goal, Iso, Streak } from "@/lib/loyalty/view-models";

/** One rung of a flight. `state` is told in words too ("missed": never counted); `on` is the day it began or was met. */
export type Rung = { key: string; state: "done" | "now" | "todo" | "missed"; on: Iso | null };
export type Flight = { rungs: Rung[]; before: number; after: number; dated: boolean };

const shown = 8;

/** The streak's name without the counter that Capillary puts behind it ("test3_1"); null when there is none. */
export function streakName(streak: Pick<Streak, "name">): string | null {
  return streak.name.replace(/_\d+$/, "").trim() || null;
}

/**
 * Says a streak. A broken one is never blamed: it names the next start. Among `cycles` are the goals of
 * the streak's own group.
 */
export function streakSentence(streak: Streak, cycles: readonly Goal[], speech: Speech): string {
  const { count, of } = streak;
  const say = (key: string, values: Record<string, string | number> = {}) =>
    speech.t(`goals.streak.${key}`, { count, of, ...values });
  const day = (iso: Iso) => sayDate(iso, speech);
  switch (streak.status) {
    case "achieved":
      return achieved(streak, say, day);
    case "broken":
      if (streak.nextStartsOn === null) return say("broken");
      return say(hasBegun(streak.nextStartsOn, speech.now) ? "brokenSince" : "brokenOn", {
        date: day(streak.nextStartsOn),
      });
    case "in-progress":
    case "unknown": {
      const by = streakDay(streak, cycles);
      return by === null ? say("inProgress") : say("next", { date: day(by), next: count + 1 });
    }
    default:
      return streak.status satisfies never;
  }
}

/** The end of the period that the streak waits for, among whatever goals are known; null when none is open. */
export function streakDay(
  streak: Pick<Streak, "count" | "of" | "groupId">,
  goals: readonly Goal[],
): Iso | null {
  if (streak.count >= streak.of) return null;
  // Another goal's day is not this streak's.
  const own = goals.filter(({ groupId }) => groupId === streak.groupId);
  return own.find((goal) => goal.cycle.state === "open" && !goal.achieved)?.cycle.to ?? null;
}

// Capillary may call a streak achieved before its last part is counted: "all done" would then be untrue.
function achieved(
  { achievedOn, count, of }: Streak,
  say: (key: string, values?: Record<string, string>) => string,
  day: (iso: Iso) => string,
): string {
  const key = count < of ? "reckoned" : "achieved";
  return achievedOn ? say(`${key}On`, { date: day(achievedOn) }) : say(key);
}

/**
 * The flight of a streak: as many rungs as it asks for, at most eight. Dates are given only where the
 * cycles tell them apart; the count always comes from Capillary.
 */
export function flightOf(streak: Streak, cycles: readonly Goal[], now: Date): Flight {
  const total = Math.max(1, Math.round(streak.of));
  if (streak.status === "broken")
    return cut(plain(total, streak.nextStartsOn, now), streak.nextStartsOn !== null);
  const done = Math.min(total, Math.max(0, Math.round(streak.count)));
  const periods = periodsOf(cycles);
  const met = periods.filter((goal) => goal.achieved).slice(-done);
  const dated = done > 0 && met.length === done;
  const coming = periods.filter((goal) => !goal.achieved && goal.cycle.state !== "closed");
  const rungs = Array.from({ length: total }, (_, index): Rung => {
    if (index < done)
      return { key: `${index}`, state: "done", on: dated ? (met[index]?.cycle.from ?? null) : null };
    if (streak.status === "achieved") return { key: `${index}`, state: "missed", on: null };
    const next = coming[index - done];
    const running = index === done && next?.cycle.state === "open";
    return { key: `${index}`, state: running ? "now" : "todo", on: next?.cycle.from ?? null };
  });
  return cut(rungs, dated || coming.length > 0);
}

function plain(total: number, first: Iso | null, now: Date): Rung[] {
  return Array.from({ length: total }, (_, index) => ({
    key: `${index}`,
    state: index === 0 && first !== null && hasBegun(first, now) ? "now" : "todo",
    on: index === 0 ? first : null,
  }));
}

function hasBegun(iso: Iso, now: Date): boolean {
  return startOf(iso) <= now.getTime();
}

// More than eight: the last five done, the one that runs, and what still fits.
function cut(rungs: Rung[], dated: boolean): Flight {
  if (rungs.length <= shown) return { rungs, before: 0, after: 0, dated };
  const done = rungs.filter((rung) => rung.state === "done").length;
  const before = Math.min(Math.max(0, done - 5), rungs.length - shown);
  const kept = rungs.slice(before, before + shown);
  return { rungs: kept, before, after: rungs.length - before - kept.length, dated };
}

// Several targets of a group may share a period: it is met when one of them is.
function periodsOf(cycles: readonly Goal[]): Goal[] {
  const periods = new Map<string, Goal>();
  for (const goal of cycles) {
    if (goal.cycle.from === null) continue;
    const known = periods.get(goal.cycle.from);
    if (!known || (goal.achieved && !known.achieved)) periods.set(goal.cycle.from, goal);
  }
  return [...periods.values()].sort((a, b) => startOf(a.cycle.from ?? "") - startOf(b.cycle.from ?? ""));
}
