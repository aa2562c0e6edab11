import { describe, expect, it } from "vitest";
import { aheadSentence, dayAhead, sameWay } from "@/lib/format/ahead-sentence";
import { howWay } from "@/lib/format/how-sentence";
import { plain, testSpeech } from "@/lib/format/test-speech";
import type { Ask } from "@/lib/format/way-sentence";
import type { Way } from "@/lib/loyalty/view-models";

const en = testSpeech();
const opal: Ask = { kind: "reach", tierName: "Opal" };
const way = (change: Partial<Way> = {}): Way => ({
  basis: "CURRENT_POINTS",
  unit: "points",
  unitName: null,
  target: 10_000,
  done: 7_000,
  gap: 3_000,
  validUntil: "2026-12-31T23:59:59Z",
  endless: false,
  tracker: null,
  ...change,
});
const say = (then: Way | null) => {
  const { sentence, leaves, leaving } = aheadSentence(way(), then, 30, opal, en);
  return {
    text: plain(sentence.before + sentence.figure + sentence.after),
    figure: sentence.figure,
    leaves,
    leaving,
  };
};

describe("looking ahead", () => {
  it("says the future gap and what leaves", () => {
    const said = say(way({ done: 5_800, gap: 4_200 }));
    expect(said.text).toBe("If nothing changes, on 21 Dec the gap will be 4,200 points.");
    expect(said.figure).toBe("4,200 points");
    expect(said.leaves).toMatchObject({ amount: "1,200 points" });
    expect(said.leaving).toBeCloseTo(0.12);
  });

  it("says so when nothing changes, and when all is still there", () => {
    expect(say(way()).text).toBe("If nothing changes, on 21 Dec the gap will still be 3,000 points.");
    expect(say(way()).leaves).toBeNull();
    expect(say(way({ done: 10_000, gap: 0 })).text).toBe(
      "If nothing changes, on 21 Dec you still have what Opal needs.",
    );
  });

  it("says that it is not known when Capillary sends no such way", () => {
    expect(say(null).text).toBe("What the gap will be on 21 Dec is not known.");
    expect(say(way({ gap: null, target: null })).text).toContain("is not known");
  });

  it("counts days on the member's clock", () => {
    const late = { now: new Date("2026-11-21T21:00:00Z"), timeZone: "Asia/Dubai" };
    expect(dayAhead(0, late)).toBe("2026-11-22");
    expect(dayAhead(30, en)).toBe("2026-12-21");
  });

  it("finds the same way again by what it counts, then by its target", () => {
    const tracker = { name: "Visits", case: "a", type: null, mode: null, period: null };
    const visits = way({ basis: "TRACKER_VALUE_BASED", tracker });
    const others = [way({ target: 5 }), way(), { ...visits, tracker: { ...tracker, case: "b" } }, visits];
    expect(sameWay(way(), others)).toBe(others[1]);
    expect(sameWay(visits, others)).toBe(visits);
    expect(sameWay(way({ basis: "PURCHASE" }), others)).toBeNull();
  });
});

describe("how it is worked out", () => {
  it("says what counts, the window, the day, what is not known and when it was updated", () => {
    const tracker = {
      name: "Spend",
      case: "all stores",
      type: null,
      mode: "MOVING_WINDOW",
      period: "12 MONTHS",
    };
    expect(howWay(way({ tracker }), opal, true, "2026-11-21T06:42:00Z", en).map(plain)).toEqual([
      "The bar follows the count “Spend”, case “all stores”.",
      "It looks back over a moving window, so older amounts leave it as days pass.",
      "The period is 12 months.",
      "What counts today holds until 31 Dec 2026.",
      "Whether one of these ways is enough, or several are needed, is not known here.",
      "Last updated 21 Nov at 10:42.",
    ]);
  });

  it("admits what it does not know", () => {
    expect(
      howWay(way({ basis: "NEW_BASIS", unit: "value", validUntil: null }), opal, false, null, en),
    ).toEqual(["What exactly the bar counts is not known here.", "Until when it holds is not known."]);
    expect(howWay(way({ endless: true }), opal, false, null, en)).toContain("No end date is set.");
  });
});
