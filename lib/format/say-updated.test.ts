import { describe, expect, it } from "vitest";
import { sayUpdated } from "@/lib/format/say-updated";
import { plain, testSpeech } from "@/lib/format/test-speech";

const now = new Date("2026-11-21T10:42:00Z");
const kolkata = { ...testSpeech(), timeZone: "Asia/Kolkata", now };
const newYork = { ...kolkata, timeZone: "America/New_York" };

describe("when a page was read", () => {
  it("names the time alone on the member's own day, and the day before that", () => {
    expect(plain(sayUpdated("2026-11-20T18:30:00Z", kolkata))).toBe("Updated 00:00");
    expect(plain(sayUpdated("2026-11-20T18:29:00Z", kolkata))).toBe("Updated 20 Nov, 23:59");
  });

  it("is a moment, also where another clock's day ends: no edge of a day is made of it", () => {
    expect(plain(sayUpdated("2026-11-20T23:59:59Z", kolkata))).toBe("Updated 05:29");
    expect(plain(sayUpdated("2026-11-21T00:00:00Z", newYork))).toBe("Updated 20 Nov, 19:00");
  });

  it("goes over to the next day with the member's midnight", () => {
    const before = { ...kolkata, now: new Date("2026-11-21T18:29:59Z") };
    const after = { ...kolkata, now: new Date("2026-11-21T18:30:00Z") };
    expect(plain(sayUpdated("2026-11-21T10:42:00Z", before))).toBe("Updated 16:12");
    expect(plain(sayUpdated("2026-11-21T10:42:00Z", after))).toBe("Updated 21 Nov, 16:12");
  });
});
