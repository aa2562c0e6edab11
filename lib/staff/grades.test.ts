import "@/lib/staff/test-env";
import { describe, expect, test } from "vitest";
import type { Card } from "@/lib/loyalty/view-models";
import type { Grade } from "@/lib/loyalty/views";
import { applyGrade, cardsFor } from "@/lib/staff/graded";
import {
  hiddenEverywhere,
  hiddenOf,
  higher,
  reaches,
  type StaffViewName,
  shownFrom,
  shownWithin,
  staffSections,
} from "@/lib/staff/grades";

const grades: Grade[] = ["masked", "card", "full"];
const views: StaffViewName[] = ["till", ...staffSections];

const card = (id: number, number: string): Card => ({
  id,
  number,
  series: { id: "1", code: null, name: null },
  type: "digital",
  status: "active",
  statusLabel: null,
  label: null,
  fields: [{ name: "Vehicle", value: "KA 01" }],
  externalId: "EXT",
  symbology: "code128",
  issuedOn: null,
  expiresOn: null,
});

/** One value of each view with every key that the table knows, nested ones in a list. */
function whole(view: StaffViewName): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  for (const key of Object.keys(shownFrom[view])) value[key] = `value of ${key}`;
  for (const path of Object.keys(shownWithin[view])) plant(value, path.split("."));
  return value;
}

function plant(value: Record<string, unknown>, path: string[]): void {
  const [key = "", ...rest] = path;
  if (rest.length === 0) {
    value[key] = `value of ${key}`;
    return;
  }
  const known = value[key];
  const item: Record<string, unknown> = Array.isArray(known) ? known[0] : {};
  plant(item, rest);
  value[key] = [item];
}

const at = (value: unknown, path: string[]): unknown =>
  path.reduce<unknown>((inner, key) => {
    const object = Array.isArray(inner) ? inner[0] : inner;
    return typeof object === "object" && object !== null ? Reflect.get(object, key) : undefined;
  }, value);
const has = (value: unknown, path: string[]): boolean => {
  const parent = at(value, path.slice(0, -1));
  const object = Array.isArray(parent) ? parent[0] : parent;
  return typeof object === "object" && object !== null && Object.hasOwn(object, path.at(-1) ?? "");
};

const cells = views.flatMap((view) =>
  grades.flatMap((grade) =>
    [...Object.entries(shownFrom[view]), ...Object.entries(shownWithin[view])].map(
      ([key, needed]) => [view, grade, key, reaches(grade, needed)] as const,
    ),
  ),
);

describe("every cell of the table", () => {
  test.each(cells)(
    "%s at %s: %s shown is %s; a hidden key is absent and named",
    (view, grade, key, shown) => {
      const graded = applyGrade(view, whole(view) as never, grade);
      const path = key.split(".");
      const outer = path[0] ?? "";
      const parentHidden = graded.hidden.includes(outer) && path.length > 1;
      expect(has(graded, path)).toBe(shown && !parentHidden);
      expect(graded.hidden.includes(key)).toBe(!shown);
    },
  );
});

test("a key that the table does not know is dropped, whatever the grade", () => {
  const graded = applyGrade("home", { member: { displayName: null }, leak: "CANARY" } as never, "full");
  expect(JSON.stringify(graded)).not.toContain("CANARY");
});

test("the data that was read is not changed for other readers", () => {
  const data = { goals: [], streaks: [], limits: [] };
  applyGrade("goals", data, "masked");
  expect(data.limits).toEqual([]);
});

test("full hides nothing", () => {
  for (const view of views) expect(hiddenOf(view, "full")).toEqual([]);
  expect(hiddenEverywhere("full")).toEqual([]);
});

test("masked names everything it hides of the account once", () => {
  const hidden = hiddenEverywhere("masked");
  expect(hidden).toEqual(
    expect.arrayContaining(["identity", "standing", "cards", "activity", "goals.limits"]),
  );
  expect(new Set(hidden).size).toBe(hidden.length);
});

test("at card grade the scanned number is whole, others show their last four and draw no code", () => {
  const cards = [card(1, "DS034812BA"), card(2, "8004000000001846")];
  const cut = cardsFor({ cards }, "card", "ds 034812 ba").cards ?? [];
  expect(cut.map(({ number }) => number)).toEqual(["DS034812BA", "•••• 1846"]);
  expect(cut.map(({ symbology }) => symbology)).toEqual(["code128", null]);
  expect(cardsFor({ cards }, "full", null).cards).toEqual(cards);
  expect(cardsFor({ cards: null }, "card", null)).toEqual({ cards: null });
});

test("a raise never lowers", () => {
  expect(higher("full", "card")).toBe("full");
  expect(higher("masked", "card")).toBe("card");
});
