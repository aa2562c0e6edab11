import { expect, test } from "vitest";
import { createWedge, stripScan } from "@/components/staff/wedge";

/** Presses a text and an end key, each `gapMs` after the one before. */
function press(text: string, end: string, gapMs: number, feed = createWedge(), fromMs = 0) {
  let atMs = fromMs;
  for (const key of text) {
    feed({ key, atMs });
    atMs += gapMs;
  }
  return feed({ key: end, atMs });
}

test.each(["Enter", "Tab"])("a fast burst that ends in %s is a scan", (end) => {
  expect(press("DS034812BA", end, 8)).toEqual({ kind: "scan", text: "DS034812BA", leaked: "DS034812BA" });
});

test("a slow Bluetooth scanner is a scan too", () => {
  expect(press("DS034812BA", "Enter", 50).kind).toBe("scan");
});

test.each([90, 140, 300])("a person typing at %i ms a key is no scan", (gapMs) => {
  expect(press("1234512345", "Enter", gapMs).kind).toBe("pass");
});

test("letters that were typed before a scan are not part of it", () => {
  const feed = createWedge();
  press("abc", "x", 200, feed);
  expect(press("DS034812BA", "Enter", 5, feed, 5_000)).toMatchObject({ text: "DS034812BA" });
});

test("capitals arrive with Shift between them and are one burst", () => {
  const feed = createWedge();
  let atMs = 0;
  for (const key of "DS0348") {
    feed({ key: "Shift", atMs });
    feed({ key, atMs: atMs + 3 });
    atMs += 12;
  }
  expect(feed({ key: "Enter", atMs })).toMatchObject({ kind: "scan", text: "DS0348" });
});

test("a double press of Enter, or a short word, is no scan", () => {
  expect(press("", "Enter", 5).kind).toBe("pass");
  expect(press("ab", "Enter", 5).kind).toBe("pass");
});

test("an Enter long after a burst belongs to a person", () => {
  const feed = createWedge();
  press("DS034812B", "A", 5, feed);
  expect(feed({ key: "Enter", atMs: 5_000 }).kind).toBe("pass");
});

test("two scans after each other stay two", () => {
  const feed = createWedge();
  expect(press("11111111", "Enter", 5, feed)).toMatchObject({ text: "11111111" });
  expect(press("22222222", "Enter", 5, feed, 50)).toMatchObject({ text: "22222222" });
});

test.each([
  ["]C1DS034812BA", "DS034812BA"],
  ["]Q3DS034812BA", "DS034812BA"],
  ["\u0002DS034812BA\u0003", "DS034812BA"],
  ["*DS034812BA*", "DS034812BA"],
  ["  DS034812BA ", "DS034812BA"],
  ["DS034812BA", "DS034812BA"],
])("%j is the code %s", (scanned, code) => {
  expect(stripScan(scanned)).toBe(code);
});
