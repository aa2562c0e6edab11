import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCapillaryDate } from "@/lib/capillary/dates";

// https://docs.capillarytech.com/reference/timezone-management
// https://docs.capillarytech.com/reference/handling-datetime-in-apis
describe("every published form of a date", () => {
  test.each([
    ["2025-06-13", "2025-06-13"],
    ["2025-07-03 07:13:20", "2025-07-03T07:13:20Z"],
    ["2023-06-21 13:34:16.0", "2023-06-21T13:34:16Z"],
    ["2026-01-14T08:48:38Z", "2026-01-14T08:48:38Z"],
    ["2022-02-11T18:12:50+05:30", "2022-02-11T18:12:50+05:30"],
    ["2024-06-10T13:57:58.000+0000", "2024-06-10T13:57:58Z"],
    ["2024-07-30T11:32:56.360+0530", "2024-07-30T11:32:56.360+05:30"],
    ["2024-07-01T20:18:46.000Z", "2024-07-01T20:18:46Z"],
    ["2022-11-25T21:45:05.000IST", "2022-11-25T21:45:05+05:30"],
    ["2025-03-01T08:25Z", "2025-03-01T08:25:00Z"],
    ["1735715131.000000000", "2025-01-01T07:05:31Z"],
    ["1735715131000", "2025-01-01T07:05:31Z"],
  ])("%s", (given, read) => {
    expect(parseCapillaryDate(given, "UTC")).toBe(read);
  });

  test("epoch numbers are seconds (badges) or milliseconds (rewards)", () => {
    expect(parseCapillaryDate(1735715131.0, "UTC")).toBe("2025-01-01T07:05:31Z");
    expect(parseCapillaryDate(1735715131500, "UTC")).toBe("2025-01-01T07:05:31.500Z");
  });
});

describe("a time without a zone is server time", () => {
  test("in India", () => {
    expect(parseCapillaryDate("2025-07-03 07:13:20", "Asia/Kolkata")).toBe("2025-07-03T07:13:20+05:30");
  });

  test("with the offset of that day, on both sides of a clock change", () => {
    expect(parseCapillaryDate("2026-03-08 01:59:59", "America/New_York")).toBe("2026-03-08T01:59:59-05:00");
    expect(parseCapillaryDate("2026-03-08 03:00:00", "America/New_York")).toBe("2026-03-08T03:00:00-04:00");
    expect(parseCapillaryDate("2026-07-01 00:00:00", "Europe/London")).toBe("2026-07-01T00:00:00+01:00");
  });

  test("a bare day stays a bare day", () => {
    expect(parseCapillaryDate("2025-07-03", "Asia/Kolkata")).toBe("2025-07-03");
  });
});

describe("what is not a date is null", () => {
  test.each([
    "",
    "never",
    "2025-02-30",
    "2025-13-01",
    "0001-01-01",
    "0000-00-00 00:00:00",
    "2025-07-03 25:00:00",
    "2025-07-03T07:61:00Z",
    "2025-07-03T07:00:00+99:00",
    "20250703",
    "2025-07-03T07:00:00 EST",
    "12",
  ])("%s", (text) => {
    expect(parseCapillaryDate(text, "UTC")).toBeNull();
  });

  test.each([0, -1, 973, Number.NaN, Number.POSITIVE_INFINITY, 1e18, null, undefined, true, {}, []])(
    "%s",
    (value) => {
      expect(parseCapillaryDate(value, "UTC")).toBeNull();
    },
  );
});

test("for any instant and zone the wall clock comes back as the same instant", () => {
  const zones = ["UTC", "Asia/Kolkata", "Asia/Dubai", "America/New_York", "Asia/Kathmandu"];
  const instant = fc.integer({ min: Date.UTC(1990, 0) / 60_000, max: Date.UTC(2120, 0) / 60_000 });
  fc.assert(
    fc.property(instant, fc.constantFrom(...zones), (minutes, zone) => {
      const at = new Date(minutes * 60_000);
      const wall = at.toLocaleString("sv-SE", { timeZone: zone });
      const read = parseCapillaryDate(wall, zone);
      // In the hour that clocks repeat, a wall clock names two instants.
      const difference = Math.abs(Date.parse(read ?? "") - at.getTime());
      expect([0, 3_600_000]).toContain(difference);
    }),
  );
});

test("any text at all is a date or null, never a crash or an unreadable date", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.stringMatching(/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d.{0,6}$/)),
      (text) => {
        const read = parseCapillaryDate(text, "Asia/Kolkata");
        if (read !== null) expect(Number.isNaN(Date.parse(read))).toBe(false);
      },
    ),
  );
});
