import { expect, it } from "vitest";
import { activitySearch, pointsHref, readPointsQuery } from "@/app/(member)/points/points-query";

it("reads known filters only", () => {
  expect(readPointsQuery({ show: "earned", program: "973" })).toEqual({
    programId: 973,
    show: "earned",
    cursor: null,
  });
  expect(readPointsQuery({ show: "everything", program: "-1" })).toEqual({
    programId: null,
    show: null,
    cursor: null,
  });
});

it("begins at the newest page when the choice changes", () => {
  const query = { programId: 973, show: null, cursor: "abc" };
  expect(pointsHref(query, { show: "spent" })).toBe("/points?program=973&show=spent");
  expect(pointsHref(query, { cursor: "next" })).toBe("/points?program=973&cursor=next");
});

it("asks the ledger for the programme that is shown, also when the address names none", () => {
  expect(activitySearch({ programId: null, show: "ended", cursor: null }, 973)).toBe(
    "program=973&filter=ended",
  );
});
