import { describe, expect, test } from "vitest";
import { loadMessages, sentencesOf } from "@/lib/i18n/messages";
import { inOwnWord } from "@/lib/i18n/own-word";
import { translationsOf } from "@/lib/i18n/translations";

const words = {
  en: { one: "petal", other: "petals" },
  ar: { one: "بتلة", other: "بتلات" },
  hi: { one: "पंखुड़ी", other: "पंखुड़ियाँ" },
} as const;

/** Counted amounts have sentences for an own word beside them. */
const counted = /^progress\.(amount|more|soFar)\.points$|^common\.points$/;

describe.each([
  ["en", /\bpoints?\b/i],
  ["ar", /نقاط|نقطة/],
  ["hi", /पॉइंट/],
] as const)("a brand's own word for points in %s", (locale, ours) => {
  test("stands in every sentence that speaks of points, and changes no other", async () => {
    const messages = await loadMessages(locale);
    const own = new Map(sentencesOf(inOwnWord(messages, locale, words[locale])));
    const all = [...sentencesOf(messages)].filter(([key]) => !counted.test(key));
    const left = [...own].filter(([key, text]) => !counted.test(key) && ours.test(text));
    expect(left).toEqual([]);
    const changed = all.filter(([key, text]) => own.get(key) !== text);
    expect(changed.filter(([, text]) => !ours.test(text))).toEqual([]);
    expect(changed.length).toBeGreaterThan(35);
  });

  test("is said by the translator of the process", async () => {
    const t = await translationsOf(locale, words[locale]);
    expect(t("common.slow.text")).toContain(words[locale].other);
    expect((await translationsOf(locale))("common.slow.text")).toMatch(ours);
  });
});

test("the word takes its capital, article and possessive", async () => {
  const [en, ar] = [await translationsOf("en", words.en), await translationsOf("ar", words.ar)];
  expect([en("points.title"), ar("points.title"), ar("points.failed.points")]).toEqual([
    "Petals",
    "البتلات",
    "تعذّر تحميل بتلاتك",
  ]);
});
