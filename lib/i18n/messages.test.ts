import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { chooseLocale, locales } from "@/lib/i18n/locale";
import { loadMessages, type Messages, namespaces } from "@/lib/i18n/messages";

function keysOf(messages: Messages, path = ""): string[] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === "string" ? [`${path}${key}`] : keysOf(value, `${path}${key}.`),
  );
}

function argumentsOf(text: string): string[] {
  // The words of plural branches stand in braces too.
  const bare = text.replaceAll(/(zero|one|two|few|many|other|=\d+)\s*\{/g, "$1 (");
  const names = [...bare.matchAll(/\{(\w+)(?=[,}])/g)].map(([, name = ""]) => name);
  const tags = [...text.matchAll(/<(\w+)>/g)].map(([, name = ""]) => `<${name}>`);
  return [...new Set([...names, ...tags])].sort();
}

function at(messages: Messages, path: string): string {
  let here: string | Messages | undefined = messages;
  for (const key of path.split(".")) here = typeof here === "object" ? here[key] : undefined;
  return typeof here === "string" ? here : "";
}

describe.each(["ar", "hi"] as const)("the catalogue in %s", (locale) => {
  test.each(namespaces)("has every message of %s, with the same values in it", async (namespace) => {
    const [english, other] = await Promise.all([loadMessages("en"), loadMessages(locale)]);
    const [source, target] = [english[namespace] ?? {}, other[namespace] ?? {}];
    expect(keysOf(target).sort()).toEqual(keysOf(source).sort());
    const different = keysOf(source).filter(
      (key) => argumentsOf(at(source, key)).join() !== argumentsOf(at(target, key)).join(),
    );
    expect(different).toEqual([]);
  });
});

test.each(locales)("every message file of %s is in its catalogue", async (locale) => {
  const files = readdirSync(new URL(`./messages/${locale}`, import.meta.url)).map((file) =>
    file.replace(".json", ""),
  );
  expect(Object.keys(await loadMessages(locale)).sort()).toEqual(files.sort());
});

describe("the language of a request", () => {
  test("is the reader's choice, then the browser's first that is offered, then the brand's first", () => {
    expect(chooseLocale("ar", "en-GB,en;q=0.9", locales)).toBe("ar");
    expect(chooseLocale(undefined, "fr;q=0.9, hi-IN;q=0.8, en;q=0.7", locales)).toBe("hi");
    expect(chooseLocale(undefined, "en;q=0.2, ar;q=0.9", locales)).toBe("ar");
    expect(chooseLocale("hi", null, ["en", "ar"])).toBe("en");
    expect(chooseLocale("xx", null, ["ar", "en"])).toBe("ar");
  });
});
