import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { calendarOf, readInstant } from "@/lib/sandbox/calendar";
import { movingWindow, pointsEnding, resetting, steady } from "@/lib/sandbox/people/course";
import { directoryOf } from "@/lib/sandbox/people/directory";
import { everybody } from "@/lib/sandbox/people/everybody";

const calendar = calendarOf(new Date("2026-11-21T10:42:00Z"));
const people = everybody(calendar);

describe("the people", () => {
  it("have unique ids, states and card numbers", () => {
    const unique = (values: readonly unknown[]) => expect(new Set(values).size).toBe(values.length);
    unique(people.map(({ id }) => id));
    unique(people.map(({ state }) => state));
    unique(people.flatMap(({ cards }) => cards));
  });

  it("share an identifier only where that is the state", () => {
    const directory = directoryOf(calendar);
    const shared = people.filter(({ foundBy }) =>
      foundBy.some(({ kind, value }) => directory.find(kind, value).length > 1),
    );
    expect(shared.map(({ state }) => state)).toEqual(["shared-mobile-a", "shared-mobile-b"]);
  });

  it("have mobiles of plain digits and slugs as states", () => {
    for (const { mobile, state } of people) {
      expect(mobile ?? "0").toMatch(/^\d+$/);
      expect(state).toMatch(/^[a-z0-9-]+$/);
    }
  });

  it("of the sandbox's own brand add up, but for the one that does not", () => {
    const off = people.filter(({ customer }) =>
      (customer.programs ?? []).some(({ base }) => {
        const of = (name: string) => Number(base[name]);
        const spent = of("redeemed") + of("expired") + of("returned");
        return of("lifetimePoints") - spent + of("adjusted") !== of("loyaltyPoints");
      }),
    );
    expect(off.map(({ state }) => state)).toEqual(["points-do-not-add-up"]);
  });

  it("cover the designed states", () => {
    const states = new Set(people.map(({ state }) => state));
    for (const state of [
      "base-tier",
      "climbing-below-half",
      "climbing-above-half",
      "nearly-there",
      "several-ways",
      "tracker-based",
      "qualified",
      "lapsed",
      "top-tier",
      "no-gap",
      "no-tiers",
      "never-earned",
      "keep-at-risk",
      "keep-confirmed",
      "endless",
      "criteria-only",
      "several-programs",
      "points-ending-soon",
      "points-no-end",
      "points-do-not-add-up",
      "points-all-terms",
      "promised-points",
      "alternate-currencies",
      "promotional-points",
      "user-group",
      "group-programs",
      "partner-programs",
      "cards-every-status",
      "cards-every-symbology",
      "no-cards",
      "fifty-cards",
      "streak-in-progress",
      "streak-broken",
      "streak-achieved",
      "streak-non-continuous",
      "goal-steps-3",
      "goal-steps-10",
      "goal-limits",
      "goal-unenrolled",
      "goal-return-twin",
      "goal-currency",
      "goal-event-attribute",
      "goal-cycles",
      "tracker-odd-windows",
      "masked-name",
      "missing-name",
      "long-name",
      "rtl-name",
      "merged",
      "merged-elsewhere",
      "erased",
      "fraud-confirmed",
      "not-enrolled",
      "no-mobile",
      "huge-ledger",
      "trackers-5000",
      "goals-many",
      "far-dates",
      "just-upgraded",
      "several-alerts",
    ])
      expect(states, state).toContain(state);
  });

  it("are all in the README, under their ids and mobiles", () => {
    const text = readFileSync(new URL("../README.md", import.meta.url), "utf8");
    const readme = text.replaceAll(/ +/g, " ");
    for (const { state, id, mobile, about } of people)
      expect(readme).toContain(`| \`${state}\` | ${id} | ${mobile ?? "–"} | ${about} |`);
  });

  it("have dates that move with the day", () => {
    const tomorrow = everybody(calendarOf(new Date("2026-11-22T00:00:01Z")));
    const lotOf = (all: typeof people) =>
      all.find(({ state }) => state === "points-end-tomorrow")?.expiry[0]?.expiryDate;
    expect(lotOf(people)).toBe("2026-11-22");
    expect(lotOf(tomorrow)).toBe("2026-11-23");
  });
});

describe("courses", () => {
  it("a moving window loses what grows older than it", () => {
    const course = movingWindow(10, [
      { daysAgo: 9, amount: 5 },
      { daysAgo: 2, amount: 3 },
      { daysAgo: 10, amount: 100 },
    ]);
    expect([0, 1, 7, 8].map(course.at)).toEqual([8, 3, 3, 0]);
    expect([0, 1, 8].map(course.holdsUntil)).toEqual([0, 7, null]);
  });

  it("steady values stay, ending points go, cycles start again", () => {
    expect(steady(7).at(3650)).toBe(7);
    expect(steady(7).holdsUntil(0)).toBeNull();
    expect(pointsEnding(10, [{ inDays: 2, amount: 4 }]).at(2)).toBe(6);
    expect([0, 4, 5].map(resetting(9, 5).at)).toEqual([9, 9, 0]);
  });
});

describe("the calendar", () => {
  it("writes the published forms, and reads them back as one instant", () => {
    const instant = Date.parse("2026-11-18T09:30:00Z");
    expect(calendar.date(-3)).toBe("2026-11-18");
    for (const text of [calendar.at(-3), calendar.stamp(-3), calendar.millis(-3), calendar.sql(-3)])
      expect(readInstant(text), text).toBe(instant);
    expect(readInstant("2026-11-18T15:00:00.000+0530")).toBe(instant);
  });
});
