import type { TrackerFacts } from "@/lib/loyalty/customer";
import { windowState } from "@/lib/loyalty/dates";
import type { Tier, Tracker } from "@/lib/loyalty/view-models";

/** A threshold we know of: `match` is a tracker's name or id, `case` its condition (null: every one). */
export type TrackerTarget = { match: string; case: string | null; target: number };

/**
 * Thresholds from tier strategies that name a tracker, then from the operator's file. Capillary's
 * tracker call sends values without any (https://docs.capillarytech.com/reference/get_v2-customers-customerid-trackers).
 */
export function trackerTargets(
  programs: readonly { tier: Pick<Tier, "reach" | "keep"> | null }[] | null,
  operator: readonly { match: string; target: number | null }[] = [],
): TrackerTarget[] {
  const ways = (programs ?? []).flatMap(({ tier }) =>
    tier ? [...tier.reach, ...(tier.keep?.ways ?? [])] : [],
  );
  const fromWays = ways.flatMap(({ tracker, target }) =>
    tracker && target !== null ? [{ match: tracker.name, case: tracker.case, target }] : [],
  );
  const fromFile = operator.flatMap(({ match, target }) =>
    target === null ? [] : [{ match, case: null, target }],
  );
  return [...fromWays, ...fromFile];
}

/** One tracker with its window by the clock and a target where one is known. */
export function toTracker(
  facts: TrackerFacts,
  { now, targets }: { now: Date; targets: readonly TrackerTarget[] },
): Tracker {
  const { from, to, ...rest } = facts;
  const known = targets.find(
    ({ match, case: condition }) =>
      isNamed(facts, match) && (condition === null || same(condition, facts.condition ?? "")),
  );
  return { ...rest, window: { from, to, state: windowState(from, to, now) }, target: known?.target ?? null };
}

/** True when an operator's word means this tracker: its name or its id, in any case. */
export function isNamed(tracker: Pick<Tracker, "id" | "name">, match: string): boolean {
  return same(match, tracker.name) || match.trim() === String(tracker.id);
}

/** What members may see: only trackers the operator lists. Their names are written for analysts. */
export function listedTrackers<T extends Pick<Tracker, "id" | "name">>(
  trackers: readonly T[],
  list: readonly { match: string }[],
): T[] {
  return trackers.filter((tracker) => list.some(({ match }) => isNamed(tracker, match)));
}

function same(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
