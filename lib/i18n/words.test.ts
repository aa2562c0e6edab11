import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

function filesIn(folders: readonly string[], wanted: RegExp): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && wanted.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name))),
  );
}

/** Every file with markup that reaches a reader. */
const screens = filesIn(["app", "components"], /\.tsx$/)
  // Stands in when the layout itself fails, and with it whatever knows the language.
  .filter((file) => file !== "app/global-error.tsx")
  .filter((file) => !/\.(test|examples|dev)\.tsx$|\/(test|example)-[^/]+$/.test(file));

const letters = /\p{L}{2}/u;
/** Text between tags, and what assistive technology reads from attributes. */
const between = /(?<!=)>([^<>{}();=]*)(?=<[/\w])/g;
const attributes = /\s(?:aria-label|aria-description|alt|title|placeholder|label|legend)="([^"]*)"/g;

function literalsOf(source: string): string[] {
  const bare = source.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/(^|\s)\/\/.*$/gm, "");
  return [...bare.matchAll(between), ...bare.matchAll(attributes)]
    .map(([, text = ""]) => text.trim())
    .filter((text) => letters.test(text));
}

describe("words come from the catalogues", () => {
  it("the reader of files finds what it looks for", () => {
    expect(screens.length).toBeGreaterThan(80);
    expect(literalsOf('<p className="sm">Hello there</p>')).toEqual(["Hello there"]);
    expect(literalsOf("<p>\n  Hello there\n  <b>you</b></p>")).toEqual(["Hello there", "you"]);
    expect(literalsOf('<button aria-label="Close" />')).toEqual(["Close"]);
    expect(literalsOf("<p>{t('home.title')} · </p>")).toEqual([]);
  });

  it.each(screens)("%s has no text of its own", (file) => {
    expect(literalsOf(readFileSync(join(root, file), "utf8"))).toEqual([]);
  });
});

/** `t("a.b")`, `speech.t("a.b")` with a whole key; templates are held by the screens' own tests. */
const asked = /\bt\(\s*"([a-z-]+(?:\.[\w-]+)+)"/g;

describe("a key that a screen asks for", () => {
  const catalogue = new Map<string, unknown>(
    readdirSync(join(root, "lib/i18n/messages/en")).map((name) => [
      name.replace(".json", ""),
      JSON.parse(readFileSync(join(root, "lib/i18n/messages/en", name), "utf8")),
    ]),
  );
  const has = (key: string): boolean => {
    const [namespace = "", ...path] = key.split(".");
    let here: unknown = catalogue.get(namespace);
    for (const part of path)
      here = typeof here === "object" && here !== null ? Reflect.get(here, part) : undefined;
    return typeof here === "string";
  };

  it("is there, in every language as the catalogues' own test says", () => {
    const sources = filesIn(["app", "components", "lib/format", "lib/staff"], /(?<!\.test)\.tsx?$/);
    const missing: string[] = [];
    let seen = 0;
    for (const file of sources) {
      const source = readFileSync(join(root, file), "utf8");
      // Under a namespace keys are shorter: those files are read by their screens' tests.
      if (/getTranslations\("/.test(source)) continue;
      for (const [, key = ""] of source.matchAll(asked)) {
        if (!catalogue.has(key.split(".")[0] ?? "")) continue;
        seen += 1;
        if (!has(key)) missing.push(`${key} in ${file}`);
      }
    }
    expect(missing).toEqual([]);
    expect(seen).toBeGreaterThan(100);
  });
});
