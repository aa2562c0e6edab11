import { describe, expect, it } from "vitest";
import {
  sayDate,
  sayDaysLeft,
  sayInDays,
  sayMomentDay,
  sayMonth,
  sayMonthTick,
  sayTime,
} from "@/lib/format/say-date";
import { plain, testSpeech } from "@/lib/format/test-speech";

const dubai = testSpeech();
const kolkata = { ...dubai, timeZone: "Asia/Kolkata" };
const newYork = { ...dubai, timeZone: "America/New_York" };

describe("days", () => {
  it("are the day Capillary means in every zone: an offset never moves the last of December", () => {
    for (const place of [dubai, kolkata, newYork]) {
      expect(plain(sayDate("2027-12-31T23:59:59Z", place))).toBe("31 Dec 2027");
      expect(plain(sayDate("2027-12-31", place))).toBe("31 Dec 2027");
      expect(plain(sayDate("2027-01-01T00:00:00Z", place))).toBe("1 Jan 2027");
    }
  });

  it("read a midnight of the brand's own clock as that day", () => {
    expect(plain(sayDate("2025-12-29T18:29:59Z", kolkata))).toBe("29 Dec 2025");
    expect(plain(sayDate("2025-11-10T18:30:00Z", kolkata))).toBe("11 Nov 2025");
  });

  it("keep day and month on one line, and give a year that is not this one", () => {
    expect(sayDate("2026-12-31", dubai)).toBe("31\u00a0Dec");
    expect(sayDate("2026-12-31", dubai, "always")).toBe("31\u00a0Dec\u00a02026");
    expect(sayDate("2027-12-31", dubai, "never")).toBe("31\u00a0Dec");
  });

  it("come back as they were when they cannot be read", () => {
    expect(sayDate("soon", dubai)).toBe("soon");
  });

  it("speak each language with Latin digits", () => {
    expect(plain(sayDate("2027-12-31", testSpeech("ar")))).toBe("31 ديسمبر 2027");
    expect(plain(sayDate("2027-12-31", testSpeech("hi")))).toBe("31 दिस॰ 2027");
  });
});

describe("moments", () => {
  it("stand on the member's clock", () => {
    expect(plain(sayMomentDay("2026-11-20T21:06:00Z", dubai))).toBe("21 Nov");
    expect(sayTime("2026-11-20T14:06:00Z", dubai)).toBe("18:06");
    expect(sayTime("2026-11-20T20:00:00Z", dubai)).toBe("00:00");
    expect(sayTime("2026-11-20", dubai)).toBeNull();
    expect(sayMonth("2026-10-31T21:00:00Z", dubai)).toBe("November 2026");
  });

  it("name the year on the ticks of January only", () => {
    expect(sayMonthTick("2027-01-01", dubai)).toBe("Jan 2027");
    expect(sayMonthTick("2027-02-01", dubai)).toBe("Feb");
  });
});

describe("how long", () => {
  it("is said in days, and not at all once it is over", () => {
    expect(sayInDays("2026-11-21", dubai)).toBe("today");
    expect(sayInDays("2026-11-22", dubai)).toBe("tomorrow");
    expect(sayInDays("2026-12-09", dubai)).toBe("in 18 days");
    expect(sayInDays("2026-11-20", dubai)).toBeNull();
    expect(sayDaysLeft("2026-12-31", dubai)).toBe("40\u00a0days\u00a0left");
    expect(sayDaysLeft("2026-11-21", dubai)).toBe("last\u00a0day");
    expect(sayDaysLeft("2026-11-22", dubai)).toBe("1\u00a0day\u00a0left");
  });
});
