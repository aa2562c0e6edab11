import { describe, expect, test } from "vitest";
import { toStreak } from "@/lib/loyalty/streaks";
import { now, streakCycle, streakFacts } from "@/lib/loyalty/test-facts";

const met = streakCycle("2026-11-02", "2026-11-08", true);
const missed = streakCycle("2026-11-09", "2026-11-15", false);
const running = streakCycle("2026-11-16", "2026-11-22", false);
const coming = streakCycle("2026-11-23", "2026-11-29", false);

describe("broken is worked out, never guessed", () => {
  test("a cycle that closed unmet after the last met one breaks a continuous streak", () => {
    const streak = toStreak(streakFacts(), [met, missed, coming], now);
    expect(streak).toMatchObject({ status: "broken", nextStartsOn: "2026-11-23" });
  });

  test("the running cycle is the next chance", () => {
    expect(toStreak(streakFacts(), [met, missed, running, coming], now).nextStartsOn).toBe("2026-11-16");
  });

  test("no further cycle, no date", () => {
    expect(toStreak(streakFacts(), [met, missed], now)).toMatchObject({
      status: "broken",
      nextStartsOn: null,
    });
  });

  test("a cycle that is still running breaks nothing", () => {
    expect(toStreak(streakFacts(), [met, running], now)).toMatchObject({
      status: "in-progress",
      nextStartsOn: null,
    });
  });

  test("a miss before the last met cycle is history", () => {
    const early = streakCycle("2026-10-01", "2026-10-07", false);
    expect(toStreak(streakFacts(), [early, met, running], now).status).toBe("in-progress");
  });

  test("nothing met yet, nothing broken", () => {
    expect(toStreak(streakFacts({ count: 0 }), [missed, running], now).status).toBe("in-progress");
  });

  test("streaks that do not reset never break", () => {
    const loose = [met, missed].map((cycle) => ({ ...cycle, tracking: "non-continuous-streaks" as const }));
    expect(toStreak(streakFacts(), loose, now).status).toBe("in-progress");
  });

  test("an achieved streak stays achieved", () => {
    const streak = toStreak(streakFacts({ said: "achieved" }), [met, missed, coming], now);
    expect(streak).toMatchObject({ status: "achieved", nextStartsOn: null });
  });

  test("several targets in one period: one met target keeps the period", () => {
    const second = streakCycle("2026-11-09", "2026-11-15", true, { id: "x:8" });
    expect(toStreak(streakFacts(), [met, missed, second], now).status).toBe("in-progress");
    expect(toStreak(streakFacts(), [met, second, missed], now).status).toBe("in-progress");
  });

  test("a status we have no word for is unknown", () => {
    expect(toStreak(streakFacts({ said: "unknown" }), [], now).status).toBe("unknown");
  });
});
