import { expect, test } from "vitest";
import { offsetOfWall } from "@/lib/capillary/zone-offset";

test("days around a clock change are asked about time by time, in any order", () => {
  const zone = "America/New_York";
  expect(offsetOfWall("2026-11-01T12:00:00", zone)).toBe("-05:00");
  expect(offsetOfWall("2026-11-01T00:30:00", zone)).toBe("-04:00");
  expect(offsetOfWall("2026-10-31T23:59:59", zone)).toBe("-04:00");
  expect(offsetOfWall("2026-11-02T00:00:00", zone)).toBe("-05:00");
  expect(offsetOfWall("2026-11-01T12:00:00", zone)).toBe("-05:00");
});

test("a day keeps the offset of its own season and zone, however many days were asked about", () => {
  const days = Array.from({ length: 5000 }, (_, index) =>
    new Date(Date.UTC(2020, 0, 1) + index * 86_400_000).toISOString().slice(0, 10),
  );
  const wrong = days.filter((day) => {
    const noon = `${day}T12:00:00`;
    const london = offsetOfWall(noon, "Europe/London");
    // What the offset says must be noon on London's own clock again.
    const shown = new Intl.DateTimeFormat("en-GB", {
      timeZone: "Europe/London",
      hour: "2-digit",
      hourCycle: "h23",
    }).format(new Date(`${noon}${london}`));
    return shown !== "12" || offsetOfWall(noon, "Asia/Kolkata") !== "+05:30";
  });
  expect(wrong).toEqual([]);
});
