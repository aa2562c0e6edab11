import { describe, expect, test } from "vitest";
import { mapTrackers } from "@/lib/capillary/map-trackers";
import { trackersBody } from "@/lib/capillary/test-goal-bodies";
import { testReader } from "@/lib/capillary/test-reader";
import { unitOfTracker } from "@/lib/capillary/units";

const [row] = trackersBody.data;
const read = (over: Record<string, unknown>) => mapTrackers([{ ...row, ...over }], testReader().reader)?.[0];

// https://docs.capillarytech.com/reference/get_v2-customers-customerid-trackers
describe("trackers", () => {
  test("one id with two conditions stays two rows, inverted windows and new types stay", () => {
    const { reader, shapes } = testReader();
    const trackers = mapTrackers(trackersBody.data, reader);
    expect(trackers?.map(({ id, conditionId }) => [id, conditionId])).toEqual([
      [9737, 479],
      [9737, 480],
    ]);
    expect(trackers?.[1]).toMatchObject({ unit: "value", type: "SOMETHING_NEW", to: "2023-02-25T23:59:59Z" });
    expect(shapes).toEqual([]);
  });

  test.each([
    ["BILL_AMOUNT", "money"],
    ["BILL_GROSS_AMOUNT", "money"],
    ["LINEITEM_AMOUNT", "money"],
    ["CUSTOMER_VISITS", "visits"],
    ["LINEITEM_QTY", "items"],
    ["LINEITEM_COUNT", "items"],
    ["BILL_TOTAL_QTY", "items"],
    ["POINTS", "points"],
    ["ALTERNATE_CURRENCIES", "currency"],
    ["BILL_EXTENDED_FIELD", "value"],
    ["LINEITEM_EXTENDED_FIELD", "value"],
  ])("%s counts %s", (type, unit) => {
    expect(unitOfTracker(type)).toBe(unit);
  });

  test("the table's date form is server time", () => {
    const { reader } = testReader({ serverZone: "Asia/Kolkata" });
    const [tracker] = mapTrackers([{ ...row, updatedOn: "2024-12-06 10:00:00.0" }], reader) ?? [];
    expect(tracker?.updatedOn).toBe("2024-12-06T10:00:00+05:30");
  });

  test("a window of a century has no end to count down to", () => {
    expect(read({ periodEndDate: "2126-01-01T00:00:00Z" })?.to).toBeNull();
  });

  test("a value as text is read; one that makes no sense is not", () => {
    expect(read({ value: "2400.000" })?.value).toBe(2400);
    for (const value of [-1.1e13, 1e18, "many", null]) expect(read({ value })).toBeUndefined();
  });

  test("a value below zero stays: something bought in an earlier window came back", () => {
    expect(read({ value: -129.5 })?.value).toBe(-129.5);
    expect(read({ value: "-3.000" })?.value).toBe(-3);
    expect(read({ value: -1e12 })?.value).toBe(-1e12);
  });

  test("one row without its core makes the list unavailable; an empty list is none", () => {
    const { reader } = testReader();
    for (const name of ["id", "conditionId", "name", "value"])
      expect(mapTrackers([row, { ...row, [name]: undefined }], reader)).toBeNull();
    expect(mapTrackers(undefined, reader)).toBeNull();
    expect(mapTrackers([], reader)).toEqual([]);
  });
});
