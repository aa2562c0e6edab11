import { type Messages as AnyMessages, createTranslator } from "use-intl/core";
import { describe, expect, test } from "vitest";
import { locales } from "@/lib/i18n/locale";
import { loadMessages, sentencesOf } from "@/lib/i18n/messages";
import { translationsOf } from "@/lib/i18n/translations";

/** A value for every place in a sentence; numbers do for plurals and for words alike. */
function valuesFor(text: string): Record<string, number> {
  return Object.fromEntries([...text.matchAll(/\{\s*(\w+)/g)].map(([, name = ""]) => [name, 3]));
}

describe.each(locales)("the words kept for the process in %s", (locale) => {
  test("are those that a translator made for one request says", async () => {
    const messages = await loadMessages(locale);
    const fresh = createTranslator<AnyMessages>({ locale, messages });
    const kept = await translationsOf(locale);
    const texts = [...sentencesOf(messages)].filter(([, text]) => !text.includes("<"));
    expect(texts.length).toBeGreaterThan(200);
    const different = texts.filter(
      ([key, text]) => kept(key, valuesFor(text)) !== fresh(key, valuesFor(text)),
    );
    expect(different).toEqual([]);
  });

  test("are made anew for other values", async () => {
    const t = await translationsOf(locale);
    const said = [1, 5, 1].map((days) => t("progress.days.in", { days }));
    expect(said[2]).toBe(said[0]);
    expect(said[1]).not.toBe(said[0]);
  });
});

test("Latin names in an Arabic sentence are isolated one by one, so that their order is the sentence's", async () => {
  const values = { tier: "Gold", place: "Indiranagar" };
  const [ar, hi] = [await translationsOf("ar"), await translationsOf("hi")];
  expect(ar("tier.history.fromAt", values)).toBe("من \u2068Gold\u2069 · \u2068Indiranagar\u2069");
  expect(ar("tier.history.up", { tier: "ذهبي" })).toBe("الارتقاء إلى ذهبي");
  expect(hi("tier.history.fromAt", values)).not.toMatch(/[\u2068\u2069]/);
});
