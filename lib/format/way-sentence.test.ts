import { describe, expect, it } from "vitest";
import { petalWords } from "@/lib/format/example-words";
import { plain, testSpeech } from "@/lib/format/test-speech";
import { type Ask, wayLine, waySentence } from "@/lib/format/way-sentence";
import type { Way } from "@/lib/loyalty/view-models";

const en = testSpeech();
const opal: Ask = { kind: "reach", tierName: "Opal" };
const coral: Ask = { kind: "keep", tierName: "Coral", by: "2026-12-31T23:59:59Z" };
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
const say = (change: Partial<Way>, ask: Ask = opal, speech = en) =>
  plain(waySentence(way(change), ask, speech).sentence);

describe("a way to reach", () => {
  it("leads with what is left from half on", () => {
    expect(say({})).toBe("3,000 points more by 31 Dec to reach Opal");
    expect(say({ done: 5_000, gap: 5_000 })).toBe("5,000 points more by 31 Dec to reach Opal");
  });

  it("leads with what is done below half", () => {
    expect(say({ done: 4_999, gap: 5_001 })).toBe("4,999 points so far towards Opal, by 31 Dec");
  });

  it("leads with what is left when nothing is done: 0 so far helps nobody", () => {
    expect(say({ target: 3_000, done: 0, gap: 3_000 })).toBe("3,000 points more by 31 Dec to reach Opal");
  });

  it("names no date when it is endless, a century ahead or unknown", () => {
    expect(say({ endless: true })).toBe("3,000 points more to reach Opal");
    expect(say({ validUntil: "2121-11-10" })).toBe("3,000 points more to reach Opal");
    expect(say({ validUntil: null })).toBe("3,000 points more to reach Opal");
    expect(say({ validUntil: null, done: 100, gap: 9_900 })).toBe("100 points so far towards Opal");
  });

  it("gives a date of another year its year", () => {
    expect(say({ validUntil: "2027-03-31" })).toBe("3,000 points more by 31 Mar 2027 to reach Opal");
  });

  it("says that all is there when the gap is 0, and is full only then", () => {
    expect(waySentence(way({ done: 10_000, gap: 0 }), opal, en)).toEqual({
      sentence: "You have what Opal needs",
      caption: "10,000 of 10,000",
      ratio: 1,
      met: true,
    });
    const almost = waySentence(way({ done: 9_996, gap: 4 }), opal, en);
    expect(almost.met).toBe(false);
    expect(almost.ratio).toBeLessThan(1);
    expect(plain(almost.sentence)).toBe("4 points more by 31 Dec to reach Opal");
  });

  it("has no bar and no invented figure when one of the two is not known", () => {
    expect(waySentence(way({ target: null }), opal, en)).toMatchObject({ caption: null, ratio: null });
    expect(say({ target: null })).toBe("3,000 points more by 31 Dec to reach Opal");
    expect(say({ target: null, gap: null })).toBe("7,000 points so far towards Opal, by 31 Dec");
    expect(say({ target: null, gap: null, done: null })).toBe("How much is left for Opal is not known");
  });

  it("never says a percentage, whatever the figures", () => {
    for (const done of [0, 1, 4_999, 5_000, 9_999, 10_000, 12_000])
      expect(say({ done, gap: Math.max(0, 10_000 - done) })).not.toMatch(/%|percent/);
  });

  it("counts in its own unit", () => {
    expect(say({ unit: "visits", target: 8, done: 7, gap: 1 })).toBe("1 visit more by 31 Dec to reach Opal");
    expect(say({ unit: "transactions", target: 8, done: 5, gap: 3 })).toBe(
      "3 purchases more by 31 Dec to reach Opal",
    );
    expect(say({ unit: "items", target: 8, done: 5, gap: 3 })).toBe("3 items more by 31 Dec to reach Opal");
    expect(say({ unit: "currency", unitName: "Stars" })).toBe("3,000 Stars more by 31 Dec to reach Opal");
    expect(say({ unit: "currency", unitName: null })).toBe("3,000 more by 31 Dec to reach Opal");
    expect(say({ unit: "value" })).toBe("3,000 more by 31 Dec to reach Opal");
  });
});

describe("a way to keep", () => {
  it("names the day the tier is looked at", () => {
    expect(say({ unit: "money", target: 2_500, done: 1_860, gap: 640, validUntil: null }, coral)).toBe(
      "AED 640 more by 31 Dec to keep Coral",
    );
    expect(
      plain(
        waySentence(way({ unit: "money", target: 2_500, done: 1_860, gap: 640 }), coral, en).caption ?? "",
      ),
    ).toBe("AED 1,860 of 2,500");
  });

  it("says money as a bare number with the word spend where no currency is known", () => {
    const speech = testSpeech("en", petalWords);
    expect(say({ unit: "money", target: 2_500, done: 1_860, gap: 640 }, coral, speech)).toBe(
      "640 more in spend by 31 Dec to keep Coral",
    );
  });
});

describe("every language", () => {
  it("uses the brand's own word for points", () => {
    expect(say({}, opal, testSpeech("en", petalWords))).toBe("3,000 petals more by 31 Dec to reach Opal");
    expect(say({ done: 9_999, gap: 1 }, opal, testSpeech("en", petalWords))).toBe(
      "1 petal more by 31 Dec to reach Opal",
    );
  });

  it("says Arabic numbers of things in all their forms, with Latin digits", () => {
    const ar = testSpeech("ar");
    const left = (gap: number) => say({ done: 10_000 - gap, gap }, opal, ar);
    expect(left(3_000)).toBe("3,000 نقطة أخرى قبل 31 ديسمبر للوصول إلى Opal");
    expect(left(1)).toContain("نقطة واحدة أخرى");
    expect(left(2)).toContain("نقطتان أخريان");
    expect(left(5)).toContain("5 نقاط أخرى");
    expect(left(11)).toContain("11 نقطة أخرى");
  });

  it("says Hindi with its own grouping", () => {
    const hi = testSpeech("hi");
    expect(say({ target: 1_000_000, done: 700_000, gap: 300_000 }, opal, hi)).toContain("3,00,000 पॉइंट और");
  });
});

describe("a further way under a heading that names the tier", () => {
  const line = (change: Partial<Way>) => {
    const { sentence, caption } = wayLine(way(change), opal, en);
    return [plain(sentence), caption && plain(caption)];
  };

  it("is short, and its caption does not repeat the unit", () => {
    expect(line({ unit: "visits", target: 8, done: 5, gap: 3 })).toEqual([
      "3 visits more by 31 Dec",
      "5 of 8",
    ]);
    expect(line({ unit: "money", target: 4_000, done: 1_120, gap: 2_880 })).toEqual([
      "AED 1,120 spent so far, by 31 Dec",
      "1,120 of 4,000",
    ]);
    expect(line({ gap: 0, done: 10_000 })[0]).toBe("All there");
    expect(line({ gap: null, done: null })[0]).toBe("How much is left is not known");
  });
});
