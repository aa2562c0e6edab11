import { expect, test } from "vitest";
import { alarmsOf } from "@/lib/staff/alarms";
import { toCsv } from "@/lib/staff/csv";
import type { TrailRecord } from "@/lib/store/trail-record";

const record: TrailRecord = {
  seq: 7,
  at: Date.UTC(2026, 10, 21, 10, 42),
  event: "look-up",
  result: "hit",
  personId: "directory:asha@store.example",
  personName: "Asha Rao",
  role: "associate",
  storeCode: "IND",
  storeName: "Indiranagar",
  device: "Chrome · Android",
  kind: "mobile",
  identifierKey: "-abc",
  customerKey: "=def",
  grade: "masked",
  reason: null,
  keyId: "k",
  prev: "",
  hash: "h",
};
const cellsOf = (change: Partial<TrailRecord>) => toCsv([{ ...record, ...change }]).split("\r\n")[1] ?? "";

test("a line holds who, when, where and how", () => {
  expect(cellsOf({})).toBe(
    "7,2026-11-21T10:42:00.000Z,look-up,hit,Asha Rao,directory:asha@store.example,associate,Indiranagar,Chrome · Android,mobile,masked,,'-abc,'=def,h",
  );
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])("%j does not become a formula", (name) => {
  const cell = cellsOf({ personName: name });
  expect(cell).toMatch(/,"?'/);
  expect(cell).not.toContain(`,${name}`);
});

test("quotes, commas and line breaks stay in their cell", () => {
  const csv = toCsv([{ ...record, personName: 'A "B", C\nD' }]);
  expect(csv).toContain('"A ""B"", C\nD"');
});

test("a file begins with a byte-order mark, so that names keep their letters", () => {
  expect(toCsv([]).codePointAt(0)).toBe(0xfeff);
});

const count = { personId: "p", personName: "Asha", lookups: 20, misses: 2, rationed: 0, lastMs: 0 };

test.each([
  ["a few misses", { misses: 9, lookups: 9 }, false],
  ["ten misses in many look-ups", { misses: 10, lookups: 40 }, false],
  ["ten misses, half of all", { misses: 10, lookups: 20 }, true],
  ["a reached ration", { misses: 0, lookups: 31, rationed: 1 }, true],
  ["misses among rationed tries", { misses: 30, lookups: 500, rationed: 470 }, true],
])("%s: an alarm is %s", (_name, change, expected) => {
  expect(alarmsOf([{ ...count, ...change }])).toHaveLength(expected ? 1 : 0);
});
