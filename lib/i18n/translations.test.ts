import { type Messages as AnyMessages, createTranslator } from "use-intl/core";
import { describe, expect, test } from "vitest";
import { locales } from "@/lib/i18n/locale";
import { loadMessages, type Messages } from "@/lib/i18n/messages";
import { translationsOf } from "@/lib/i18n/translations";

function keysOf(messages: Messages, path = ""): string[] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === "string" ? [`${path}${key}`] : keysOf(value, `${path}${key}.`),
  );
}

describe.each(locales)("the words kept for the process in %s", (locale) => {
  test("are those that a translator made for one request says", async () => {
    const messages = await loadMessages(locale);
    const fresh = createTranslator<AnyMessages>({ locale, messages, onError: () => {} });
    const kept = await translationsOf(locale);
    const keys = keysOf(messages);
    expect(keys.length).toBeGreaterThan(200);
    const different = keys.filter((key) => kept(key) !== fresh(key));
    expect(different).toEqual([]);
  });

  test("say the same again with other values", async () => {
    const t = await translationsOf(locale);
    const [one, many] = [t("common.points", { n: 1 }), t("common.points", { n: 5 })];
    expect(t("common.points", { n: 1 })).toBe(one);
    expect(one === many && locale === "en").toBe(false);
  });
});
