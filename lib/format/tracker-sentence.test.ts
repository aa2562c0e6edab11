import { describe, expect, it } from "vitest";
import { plain, testSpeech } from "@/lib/format/test-speech";
import { filterTrackers, trackerGroups, trackerSentence } from "@/lib/format/tracker-sentence";
import type { Tracker } from "@/lib/loyalty/view-models";

const en = testSpeech();
const tracker = (change: Partial<Tracker> = {}): Tracker => ({
  id: 1,
  conditionId: 1,
  name: "Spend",
  condition: null,
  type: "BILL_AMOUNT",
  unit: "money",
  value: 4180.5,
  window: { from: "2026-01-01T00:00:00Z", to: "2026-12-31T23:59:59Z", state: "open" },
  updatedOn: null,
  target: null,
  ...change,
});

describe("a tracker", () => {
  it("says value by unit and window with what is left of it", () => {
    const said = trackerSentence(tracker(), en);
    expect(plain(said.value)).toBe("AED 4,180.50");
    expect(plain(said.window)).toBe("1 Jan to 31 Dec · 40 days left");
    expect(said.bar).toBeNull();
    expect(trackerSentence(tracker({ unit: "visits", value: 5 }), en).value).toBe("5 visits");
    expect(trackerSentence(tracker({ unit: "value", value: 5 }), en).value).toBe("5");
  });

  it("runs to today where its window may move on tomorrow, and presses for nothing", () => {
    const window = { from: "2025-11-22T00:00:00Z", to: "2026-11-21T23:59:59Z", state: "open" as const };
    expect(plain(trackerSentence(tracker({ window }), en).window)).toBe("22 Nov 2025 to today");
    const endless = { ...window, from: null };
    expect(trackerSentence(tracker({ window: endless }), en).window).toBe("until today");
  });

  it("has a bar only where a target is known and its window can still move", () => {
    const open = trackerSentence(tracker({ target: 5_000 }), en);
    expect(open.bar && plain(open.bar.sentence)).toBe("AED 4,180.50 of 5,000");
    const closed = { from: null, to: "2026-08-31", state: "closed" as const };
    expect(trackerSentence(tracker({ target: 5_000, window: closed }), en).bar).toBeNull();
  });

  it("never counts days of dates that do not line up", () => {
    const window = { from: "2026-12-07", to: "2026-12-06", state: "inverted" as const };
    expect(trackerSentence(tracker({ window }), en).window).toBe(
      "The dates of this window do not line up, so only the count is shown",
    );
  });

  it("is never without a name", () => {
    expect(trackerSentence(tracker({ name: " ", id: 97 }), en).name).toBe("#97");
  });
});

it("gathers conditions of one tracker, and keeps trackers of one name apart", () => {
  const rows = [tracker(), tracker({ id: 2 }), tracker({ conditionId: 2 })];
  expect(trackerGroups(rows).map(({ id, rows: own }) => [id, own.length])).toEqual([
    [1, 2],
    [2, 1],
  ]);
});

it("filters without losing what has no dates", () => {
  const unknown = tracker({ id: 3, value: 0, window: { from: null, to: null, state: "unknown" } });
  const inverted = tracker({ id: 4, window: { from: null, to: null, state: "inverted" } });
  const all = [tracker(), unknown, inverted];
  expect(filterTrackers(all, "all")).toHaveLength(3);
  expect(filterTrackers(all, "open").map(({ id }) => id)).toEqual([1, 3]);
  expect(filterTrackers(all, "counting").map(({ id }) => id)).toEqual([1, 4]);
  expect(filterTrackers(all, "closed").map(({ id }) => id)).toEqual([4]);
});
