import { expect, it } from "vitest";
import { progressHref, readProgressQuery } from "@/app/(member)/progress/progress-query";

const today = "2026-11-21";

it("takes only days that the cluster is known to answer", () => {
  expect(readProgressQuery({ ahead: "30" }, "listed", today).ahead).toBe(30);
  expect(readProgressQuery({ ahead: "7" }, "listed", today).ahead).toBe(0);
  expect(readProgressQuery({ ahead: "7" }, "any", today).ahead).toBe(7);
  expect(readProgressQuery({ ahead: "366" }, "any", today).ahead).toBe(0);
  for (const ahead of ["-1", "1.5", "x", ""])
    expect(readProgressQuery({ ahead }, "any", today).ahead).toBe(0);
});

it("takes a day of the calendar as the days until it", () => {
  expect(readProgressQuery({ on: "2026-12-21" }, "any", today).ahead).toBe(30);
  expect(readProgressQuery({ on: "2026-11-20" }, "any", today).ahead).toBe(0);
  expect(readProgressQuery({ on: "never" }, "any", today).ahead).toBe(0);
});

it("reads anything else as if it were not there", () => {
  expect(
    readProgressQuery({ program: "1; drop", trackers: "hidden", ahead: ["1", "30"] }, "listed", today),
  ).toEqual({
    programId: null,
    ahead: 1,
    filter: "all",
    page: 1,
    goals: 1,
  });
});

it("keeps the rest of the choice in each link", () => {
  const query = { programId: 983, ahead: 30, filter: "open" as const, page: 1, goals: 1 };
  expect(progressHref(query)).toBe("/progress?program=983&ahead=30&trackers=open");
  expect(progressHref(query, { ahead: 0, filter: "all", page: 1 })).toBe("/progress?program=983");
  expect(progressHref({ programId: null, ahead: 0, filter: "all", page: 1, goals: 1 })).toBe("/progress");
});

it("begins a list anew when the choice changes, and pages through it otherwise", () => {
  const query = { programId: null, ahead: 0, filter: "open" as const, page: 3, goals: 2 };
  expect(progressHref(query, { page: 4 })).toBe("/progress?trackers=open&page=4");
  expect(progressHref(query, { filter: "all" })).toBe("/progress");
  expect(progressHref(query, { goals: 3 })).toBe("/progress?trackers=open&goals=3");
  expect(readProgressQuery({ page: "4", goals: "2" }, "listed", today)).toMatchObject({ page: 4, goals: 2 });
  for (const page of ["-1", "x", "99999", ""])
    expect(readProgressQuery({ page }, "listed", today).page).toBe(1);
});
