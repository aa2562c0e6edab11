import { describe, expect, it } from "vitest";
import { sayActivity } from "@/lib/format/activity-sentence";
import { equationOf, equationSentence, sayLots } from "@/lib/format/points-sentence";
import { plain, testSpeech } from "@/lib/format/test-speech";
import type { Points } from "@/lib/loyalty/view-models";
import type { ActivityEntry } from "@/lib/loyalty/views";

const en = testSpeech();
const points = (change: Partial<Points> = {}): Points => ({
  spendable: 95_827,
  lifetime: 304_600,
  redeemed: 35_474,
  ended: 173_299,
  returned: 0,
  adjusted: 0,
  otherChanges: 0,
  arriving: 0,
  delayedReturned: 0,
  delayedEnded: 0,
  worth: null,
  ...change,
});

describe("the equation", () => {
  it("leaves terms of nothing out and adds up", () => {
    const { terms, spendable, missing } = equationOf(points());
    expect(terms.map(({ term }) => term)).toEqual(["lifetime", "redeemed", "ended"]);
    expect(terms.reduce((sum, { sign, value }) => sum + sign * value, 0)).toBe(spendable);
    expect(missing).toEqual([]);
  });

  it("shows what does not add up as other changes, with its sign", () => {
    const { terms } = equationOf(points({ spendable: 95_327, otherChanges: -500 }));
    expect(terms.at(-1)).toEqual({ term: "otherChanges", sign: -1, value: 500 });
  });

  it("names terms that were not supplied instead of reading them as 0", () => {
    const { terms, missing } = equationOf(points({ ended: null, otherChanges: null }));
    expect(missing).toEqual(["ended"]);
    expect(terms.map(({ term }) => term)).toEqual(["lifetime", "redeemed"]);
  });

  it("keeps a first term of nothing, so that the sum has a beginning", () => {
    const { terms } = equationOf(
      points({ spendable: 500, lifetime: 0, redeemed: 0, ended: 0, adjusted: 500 }),
    );
    expect(terms.map(({ term }) => term)).toEqual(["lifetime", "adjusted"]);
  });

  it("is told in words", () => {
    expect(equationSentence(equationOf(points({ spendable: 95_327, otherChanges: -500 })), en, 1)).toBe(
      "304,600 earned, minus 35,474 redeemed, minus 173,299 ended, minus 500 other changes, leaves 95,327 to spend",
    );
  });
});

describe("points that end", () => {
  it("come soonest first, past ones left out, those without an end in one last row", () => {
    const lots = sayLots(
      [
        { programId: 1, amount: 40_000, on: null, type: null },
        { programId: 1, amount: 24_000, on: "2027-06-30", type: null },
        { programId: 1, amount: 7_677, on: "2125-03-26T23:59:59Z", type: null },
        { programId: 1, amount: 4_200, on: "2026-12-09", type: null },
        { programId: 1, amount: 50, on: "2026-11-20", type: null },
      ],
      en,
    );
    expect(lots.map(({ amount, date, inDays, soon }) => [amount, date && plain(date), inDays, soon])).toEqual(
      [
        ["4,200", "9 Dec 2026", "in 18 days", true],
        ["24,000", "30 Jun 2027", "in 221 days", false],
        ["47,677", null, null, false],
      ],
    );
    expect(lots[0]?.id).toBe("1-2026-12-09");
  });
});

describe("the ledger", () => {
  const entry = (change: Partial<ActivityEntry>): ActivityEntry => ({
    id: "1",
    kind: "earned",
    event: "TransactionAdd",
    programId: 1,
    programName: null,
    on: "2026-11-20T14:06:00Z",
    amount: 1_420,
    balance: 95_827,
    place: "Dubai Mall",
    detail: null,
    ...change,
  });
  const title = (change: Partial<ActivityEntry>) => sayActivity([entry(change)], en)[0]?.entries[0]?.title;

  it("says verb and place, signed amount and balance", () => {
    const [month] = sayActivity([entry({})], en);
    expect(month?.label).toBe("November 2026");
    expect(month?.entries[0]).toMatchObject({
      title: "Earned at Dubai Mall",
      amount: "\u200e+1,420",
      balance: "95,827",
      glyph: "up",
    });
    expect(plain(month?.entries[0]?.when ?? "")).toBe("20 Nov, 18:06");
  });

  it("never guesses a balance", () => {
    expect(sayActivity([entry({ balance: null })], en)[0]?.entries[0]?.balance).toBe("not known");
  });

  it("has plain words for known events and a fallback for any other", () => {
    expect(title({ kind: "spent", event: "PointsRedemption", amount: -5 })).toBe("Spent at Dubai Mall");
    expect(title({ kind: "ended", event: "PointsExpiry", amount: -5 })).toBe("Ended");
    expect(title({ event: "AllocateGoodwillPoints" })).toBe("Given as a thank-you");
    expect(title({ event: "CustomerRegistration" })).toBe("Joining the programme");
    expect(title({ event: "TargetCompleted", detail: "JUSTIN" })).toBe("Reached JUSTIN");
    expect(title({ event: "TargetCompleted" })).toBe("Reached a goal");
    expect(title({ kind: "adjusted", event: "ReturnBill", amount: -5 })).toBe("Returned at Dubai Mall");
    expect(title({ kind: "adjusted", event: "PointsTransfer", amount: -5 })).toBe("Sent to another account");
    expect(title({ kind: "adjusted", event: "ManualPointsAdjustment" })).toBe("Adjusted");
    expect(title({ kind: "arriving" })).toBe("On the way from Dubai Mall");
    expect(title({ kind: "other", event: "__proto__" })).toBe("Points activity at Dubai Mall");
    expect(title({ kind: "other", event: "SomethingNew", place: " " })).toBe("Points activity");
  });

  it("groups by the month of the member's clock", () => {
    const months = sayActivity(
      [
        entry({}),
        entry({ id: "2", on: "2026-10-31T21:00:00Z" }),
        entry({ id: "3", on: "2026-10-31T10:00:00Z" }),
        entry({ id: "4", on: null }),
      ],
      en,
    );
    expect(months.map(({ label, entries }) => [label, entries.length])).toEqual([
      ["November 2026", 2],
      ["October 2026", 1],
      ["Without a date", 1],
    ]);
  });
});
