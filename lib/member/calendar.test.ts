import { describe, expect, it } from "vitest";
import { readCalendarMatter } from "@/lib/member/calendar";
import { dayOf, toIcs } from "@/lib/member/ics";
import { createTestPath } from "@/lib/member/test-path";

const madeAt = new Date("2026-11-21T10:42:00Z");

describe("the file", () => {
  it("is a whole-day event with a reminder", () => {
    const text = toIcs({
      uid: "a@rung",
      day: "2026-12-31",
      summary: "Points end",
      description: "Rung",
      madeAt,
    });
    expect(text).toContain("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n");
    expect(text).toContain("DTSTAMP:20261121T104200Z\r\n");
    expect(text).toContain("TRIGGER:-P3D");
  });

  it("folds at 75 bytes without cutting a character, and unfolds to the same text", () => {
    const summary = "نقاط ".repeat(40).trim();
    const text = toIcs({ uid: "a", day: "2026-12-31", summary, description: "", madeAt });
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll("\r\n ", "")).toContain(`SUMMARY:${summary}\r\n`);
  });

  it("a name cannot add lines or properties", () => {
    const text = toIcs({
      uid: "a",
      day: "2026-12-31",
      summary: "x\r\nATTENDEE:y;z,w",
      description: "",
      madeAt,
    });
    expect(text).toContain("SUMMARY:x\\nATTENDEE:y\\;z\\,w\r\n");
    expect(text).not.toMatch(/^ATTENDEE/m);
  });

  it("takes the day in the brand's zone", () => {
    expect(dayOf("2026-12-31T20:00:00Z", "Asia/Kolkata")).toBe("2027-01-01");
    expect(dayOf("2026-12-31", "Asia/Kolkata")).toBe("2026-12-31");
  });
});

describe("the matter", () => {
  it("is found again by programme and day, and only while it is so", async () => {
    const { path, endpoints, member, ok } = createTestPath();
    endpoints.expiry = async () =>
      ok([
        { programId: 1, amount: 100, on: "2026-12-01", type: null },
        { programId: 1, amount: 50, on: "2026-12-01", type: "x" },
        { programId: 1, amount: 9, on: "2026-01-01", type: null },
      ]);
    const find = (kind: string, id: string) => readCalendarMatter(member(1), kind, id, path);
    expect(await find("expiry", "1-2026-12-01")).toMatchObject({ value: { amount: 150, day: "2026-12-01" } });
    for (const id of ["1-2026-12-02", "2-2026-12-01", "1-2026-01-01", "1", "", "../1-2026-12-01"])
      expect(await find("expiry", id)).toEqual({ kind: "not-found", code: "not-found" });
    expect(await find("birthday", "1-2026-12-01")).toMatchObject({ kind: "not-found" });
  });

  it("a renewal is found by its programme", async () => {
    const { path, member } = createTestPath();
    expect(await readCalendarMatter(member(1), "renewal", "1", path)).toMatchObject({
      value: { kind: "renewal", tier: "Silver", day: "2027-06-30" },
    });
    expect(await readCalendarMatter(member(1), "renewal", "7", path)).toMatchObject({ kind: "not-found" });
  });
});
