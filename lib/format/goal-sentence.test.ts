import { describe, expect, it } from "vitest";
import { exampleWords } from "@/lib/format/example-words";
import { goalCaption, goalRule, goalSentence } from "@/lib/format/goal-sentence";
import { howGoal } from "@/lib/format/how-sentence";
import { sayNextGoal } from "@/lib/format/next-goal-sentence";
import { flightOf, streakSentence } from "@/lib/format/streak-sentence";
import { plain, testSpeech } from "@/lib/format/test-speech";
import type { Goal, Streak } from "@/lib/loyalty/view-models";

const en = testSpeech();

function goal(change: Partial<Goal> = {}, cycle: Partial<Goal["cycle"]> = {}): Goal {
  return {
    id: "1:10",
    groupId: 8,
    programId: null,
    name: "the winter voucher",
    kind: "milestone",
    unit: "money",
    unitName: null,
    event: null,
    target: 1_500,
    done: 1_120,
    achieved: false,
    achievedOn: null,
    enrolled: true,
    steps: [],
    ...change,
    cycle: {
      label: null,
      from: "2026-10-01T00:00:00Z",
      to: "2026-12-31T23:59:59Z",
      current: true,
      state: "open",
      ...cycle,
    },
  };
}
const say = (change: Partial<Goal> = {}, cycle: Partial<Goal["cycle"]> = {}) =>
  plain(goalSentence(goal(change, cycle), en).sentence);

describe("a goal", () => {
  it("leads with what is left from half on, with what is done below", () => {
    expect(say()).toBe("AED 380 more by 31 Dec for the winter voucher");
    expect(say({ done: 300 })).toBe("AED 300 spent so far towards the winter voucher, by 31 Dec");
    expect(say({ done: 0 })).toBe("AED 1,500 more by 31 Dec for the winter voucher");
  });

  it("is done with its day, above the target too", () => {
    expect(say({ done: 2_600, achieved: true, achievedOn: "2026-11-12T10:00:00Z" })).toBe(
      "the winter voucher was done on 12 Nov",
    );
    expect(say({ done: 7, target: 2, achieved: true })).toBe("the winter voucher is done");
  });

  it("has ended when its end has passed, whatever Capillary calls current", () => {
    expect(
      say({ name: "JUSTIN", done: 3_000, target: 10_000 }, { to: "2025-12-10T23:59:59Z", state: "closed" }),
    ).toBe("JUSTIN ended on 10 Dec 2025");
    expect(say({}, { to: null, state: "closed" })).toBe("the winter voucher has ended");
  });

  it("starts later with its day", () => {
    expect(say({ done: 0 }, { from: "2027-01-01", state: "upcoming" })).toBe(
      "the winter voucher starts on 1 Jan 2027",
    );
  });

  it("is never without a name", () => {
    expect(say({ name: " " })).toBe("AED 380 more by 31 Dec for this goal");
  });

  it("says its rule and window", () => {
    expect(plain(goalRule(goal(), en))).toBe("Spend AED 1,500");
    expect(goalRule(goal({ unit: "visits", target: 1 }), en)).toBe("Visit 1 time");
    expect(
      goalRule(goal({ unit: "money", target: 1_500 }), testSpeech("en", { ...exampleWords, currency: null })),
    ).toBe("Spend 1,500");
    expect(plain(goalCaption(goal(), en))).toBe("AED 1,120 of 1,500 · 1 Oct to 31 Dec · 40 days left");
    expect(goalCaption(goal({}, { from: null, to: null, state: "unknown" }), en)).toContain(
      "dates not known",
    );
  });

  it("tells how it is worked out, and what is not known", () => {
    const lines = howGoal(goal({ done: 2_600 }, { from: null }), "2026-11-21T06:42:00Z", en).map(plain);
    expect(lines).toContain("The dates of the window are not known.");
    expect(lines).toContain("What you do above the target still counts as done.");
    expect(lines).toContain("Last updated 21 Nov at 10:42.");
  });
});

const streak = (change: Partial<Streak> = {}): Streak => ({
  id: 1,
  groupId: 8,
  name: "Weeks",
  status: "in-progress",
  count: 4,
  of: 6,
  achievedOn: null,
  nextStartsOn: null,
  ...change,
});
const week = (day: string, done: boolean, state: Goal["cycle"]["state"]) =>
  goal(
    { id: `${day}:1`, unit: "visits", target: 1, done: done ? 1 : 0, achieved: done },
    { from: `2026-${day}T00:00:00Z`, to: "2026-11-22T23:59:59Z", state },
  );
const weeks = [
  week("10-19", true, "closed"),
  week("10-26", true, "closed"),
  week("11-02", true, "closed"),
  week("11-09", true, "closed"),
  week("11-16", false, "open"),
  week("11-23", false, "upcoming"),
];

describe("a streak", () => {
  it("says the count, and the day that makes the next one", () => {
    expect(plain(streakSentence(streak(), weeks, en))).toBe(
      "4 of 6 done. Finish this one by 22 Nov to make it 5",
    );
    expect(streakSentence(streak(), [], en)).toBe("4 of 6 done");
    const other = weeks.map((goal) => ({ ...goal, groupId: goal.groupId + 1 }));
    const next = { kind: "streak", streak: streak() } as const;
    expect(sayNextGoal(next, null, en, other).sentence, "another goal's day").toBe("4 of 6 done");
    expect(sayNextGoal(next, null, en, [...other, ...weeks]).sentence).toBe(
      streakSentence(streak(), weeks, en),
    );
  });

  it("never blames: a broken one says when the next begins", () => {
    expect(
      plain(streakSentence(streak({ status: "broken", nextStartsOn: "2026-11-23T00:00:00Z" }), weeks, en)),
    ).toBe("A new streak starts on 23 Nov");
    expect(streakSentence(streak({ status: "broken" }), [], en)).toBe(
      "A new streak starts with the next period",
    );
  });

  it("says that the next one has begun when it has, and marks its first rung", () => {
    const broken = streak({ status: "broken", nextStartsOn: "2026-11-16T00:00:00Z" });
    expect(plain(streakSentence(broken, weeks, en))).toBe("A new streak began on 16 Nov");
    expect(flightOf(broken, weeks, en.now).rungs[0]).toMatchObject({
      state: "now",
      on: "2026-11-16T00:00:00Z",
    });
  });

  it("is told as done when Capillary says so", () => {
    expect(
      plain(
        streakSentence(streak({ status: "achieved", count: 6, achievedOn: "2026-11-12T18:00:00Z" }), [], en),
      ),
    ).toBe("All 6 done on 12 Nov");
  });

  it("draws as many rungs as it asks for, dated where the cycles tell them apart", () => {
    const flight = flightOf(streak(), weeks, en.now);
    expect(flight.rungs.map(({ state }) => state)).toEqual(["done", "done", "done", "done", "now", "todo"]);
    expect(flight.rungs[0]?.on).toBe("2026-10-19T00:00:00Z");
    expect(flight.rungs[5]?.on).toBe("2026-11-23T00:00:00Z");
  });

  it("trusts the count over the cycles: without matching ones no date is guessed", () => {
    const flight = flightOf(streak({ count: 5 }), weeks.slice(0, 2), en.now);
    expect(flight.rungs.filter(({ state }) => state === "done")).toHaveLength(5);
    expect(flight.rungs.slice(0, 5).every(({ on }) => on === null)).toBe(true);
  });

  it("shows eight of many and counts the rest", () => {
    const flight = flightOf(streak({ count: 9, of: 20 }), [], en.now);
    expect(flight.rungs).toHaveLength(8);
    expect([flight.before, flight.after]).toEqual([4, 8]);
  });

  it("is a plain flight when broken: nothing is marked as missed", () => {
    const flight = flightOf(streak({ status: "broken", count: 3 }), weeks, en.now);
    expect(flight.rungs.every(({ state }) => state === "todo")).toBe(true);
  });
});
