import { beside } from "@/lib/format/beside";
import { sayAmount, sayDoneOf } from "@/lib/format/say-amount";
import { sayDate, sayDaysLeft } from "@/lib/format/say-date";
import type { Speech } from "@/lib/format/speech";
import { daysUntil, isNoEnd } from "@/lib/loyalty/dates";
import { fillOf } from "@/lib/loyalty/numbers";
import type { Iso, Tracker } from "@/lib/loyalty/view-models";

/** What is said about one count: `bar` only where a target is known. */
export type SaidTracker = {
  name: string;
  value: string;
  window: string;
  bar: { ratio: number; met: boolean; sentence: string } | null;
};

/** Says one tracker: its value by unit, its window with what is left of it, honestly. */
export function trackerSentence(tracker: Tracker, speech: Speech): SaidTracker {
  const name = nameOf(tracker);
  const amount = { value: tracker.value, unit: tracker.unit, unitName: null };
  const value = sayAmount(amount, speech);
  const window = trackerWindow(tracker, speech);
  const met = tracker.target !== null && tracker.target > 0 && tracker.value >= tracker.target;
  const ratio = fillOf(tracker.value, tracker.target, met);
  // A window that is over, or whose dates cannot be, has no way ahead to draw.
  const drawn = tracker.window.state === "open" || tracker.window.state === "unknown";
  if (tracker.target === null || ratio === null || !drawn) return { name, value, window, bar: null };
  return { name, value, window, bar: { ratio, met, sentence: sayDoneOf(amount, tracker.target, speech) } };
}

/** "1 Jan to 31 Dec 2026 · 40 days left"; inverted, closed and unknown windows in words. */
function trackerWindow(tracker: Tracker, speech: Speech): string {
  const { from, to, state } = tracker.window;
  const day = (iso: Iso) => sayDate(iso, speech);
  switch (state) {
    case "inverted":
      return speech.t("trackers.inverted");
    case "unknown":
      return speech.t("trackers.unknown");
    case "closed":
      return to === null
        ? speech.t("trackers.closedUnknown")
        : speech.t("trackers.closed", { date: day(to) });
    case "upcoming":
      return from === null
        ? speech.t("trackers.unknown")
        : speech.t("trackers.upcoming", { date: day(from) });
    case "open":
      return openWindow(from, to, speech);
    default:
      return state satisfies never;
  }
}

function openWindow(from: Iso | null, to: Iso | null, speech: Speech): string {
  const start = from === null ? null : sayDate(from, speech);
  if (to === null || isNoEnd(to, speech.now)) {
    const since = start === null ? null : speech.t("trackers.from", { from: start });
    return beside([since, speech.t("trackers.noEnd")].filter((part) => part !== null));
  }
  // Each day is the last of a window that moves on: "last day" would press for nothing.
  if (daysUntil(to, speech.now) === 0)
    return start === null
      ? speech.t("trackers.untilToday")
      : speech.t("trackers.windowToday", { from: start });
  const end = sayDate(to, speech);
  const range =
    start === null
      ? speech.t("trackers.until", { to: end })
      : speech.t("trackers.window", { from: start, to: end });
  return beside([range, sayDaysLeft(to, speech)].filter((part) => part !== null));
}

/** Groups by tracker, in the order given: the same id comes back once per condition. */
export function trackerGroups(trackers: readonly Tracker[]): { id: number; name: string; rows: Tracker[] }[] {
  const groups = new Map<string, { id: number; name: string; rows: Tracker[] }>();
  for (const tracker of trackers) {
    const key = `${tracker.id}:${nameOf(tracker)}`;
    const group = groups.get(key) ?? { id: tracker.id, name: nameOf(tracker), rows: [] };
    group.rows.push(tracker);
    groups.set(key, group);
  }
  return [...groups.values()];
}

export type TrackerFilter = "all" | "open" | "counting" | "closed";

/** The part of a list that a filter leaves. */
export function filterTrackers(trackers: readonly Tracker[], filter: TrackerFilter): Tracker[] {
  switch (filter) {
    case "all":
      return [...trackers];
    case "open":
      return trackers.filter(({ window }) => window.state === "open" || window.state === "unknown");
    case "counting":
      return trackers.filter(({ value }) => value !== 0);
    case "closed":
      return trackers.filter(({ window }) => window.state === "closed" || window.state === "inverted");
    default:
      return filter satisfies never;
  }
}

function nameOf(tracker: Pick<Tracker, "id" | "name">): string {
  return tracker.name.trim() || `#${tracker.id}`;
}
