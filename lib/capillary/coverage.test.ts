import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { customerQuestion, lookupQuestion } from "@/lib/capillary/customer-query";
import * as customer from "@/lib/capillary/schemas/customer";
import * as parts from "@/lib/capillary/schemas/customer-parts";
import * as strategies from "@/lib/capillary/schemas/strategies";
import * as targets from "@/lib/capillary/schemas/target-groups";
import * as trackers from "@/lib/capillary/schemas/trackers";
import { documentedNames, type Family } from "@/lib/capillary/test-documented-names";

const seeds = join(process.cwd(), "..", "shared", "capillary", "seeds");
const documents = {
  customer: ["001", "002", "004"],
  trackers: ["000"],
  targets: ["003"],
} as const;
const sections: Record<Family, readonly string[]> = {
  customer: ["Customer: parameters", "Customer: embeds", "Customer: fields"],
  trackers: ["Trackers"],
  targets: ["Target groups"],
  others: ["Other calls"],
};
const uses =
  /^(sent with|shown on|staff only|operator setting|read for|not sent because|not read because) ?\S/;

type Row = { section: string; name: string; use: string };
const rows = readRows(readFileSync(join(process.cwd(), "lib/capillary/COVERAGE.md"), "utf8"));

function readRows(text: string): Row[] {
  let section = "";
  return text.split("\n").flatMap((line) => {
    if (line.startsWith("## ")) section = line.slice(3).trim();
    const [, name, use] = /^\| `([^`]+)` +\| (.+?) +\|$/.exec(line) ?? [];
    return name && use ? [{ section, name, use }] : [];
  });
}
const rowsOf = (family: Family) => rows.filter(({ section }) => sections[family].includes(section));

/** Parameter and field names of a page: JSON keys, table cells, glued "nametype" cells, queries, lists of values. */
function namesIn(text: string): Set<string> {
  const types =
    "string|integer|float|array|object|boolean|double|Enum|String|Boolean|Array|Long|Integer|Float|Object|Sting|Null";
  const patterns = [
    /"([A-Za-z_]\w*)"\s*:/g,
    new RegExp(`^[ \\t]*[-.•\\s]*\\s*([A-Za-z]\\w*?)(?:${types})(?=[A-Z ]|$)`, "gm"),
    /^\\?\|\s*\\?[- \\]*([A-Za-z]\w*)\\?\*?\s*\|/gm,
    /<td>\s*\\?-*\s*([A-Za-z][\w\\]*?)(?:\\?\*)?\s*<\/td>\s*<td>/g,
    /^ {2}• ([A-Za-z]\w*)$/gm,
    /[?&]([A-Za-z]\w*)=/g,
  ];
  const found = patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ""));
  const lists = [...text.matchAll(/(?:Supported v|V)alues: ([^\n.]*\b(?:subscriptions|mobile)\b[^\n.]*)/g)];
  const values = lists.flatMap((match) =>
    (match[1] ?? "")
      .replaceAll("`", "")
      .split(",")
      .map((each) => each.trim()),
  );
  return new Set([...found, ...values].map((name) => name.replaceAll("\\", "")).filter(Boolean));
}

/** Words of the pages' own tables, and values of an enum, which are no fields. */
const noFields = new Set([
  "Parameter",
  "Time",
  "URL",
  "Pagination",
  "cardnumber",
  "mobile",
  "email",
  "externalId",
  "wechat",
]);

describe("COVERAGE.md", () => {
  test.each(Object.keys(sections) as Family[])(
    "%s: every kept name has a row, and every row is kept",
    (family) => {
      const named = new Set(rowsOf(family).map(({ name }) => name));
      expect(documentedNames(family).filter((name) => !named.has(name))).toEqual([]);
      const kept = new Set(documentedNames(family));
      expect([...named].filter((name) => !kept.has(name))).toEqual([]);
      expect(named.size).toBeGreaterThan(10);
    },
  );

  test("every row says what is done with the name", () => {
    expect(rows.filter(({ use }) => !uses.test(use))).toEqual([]);
  });

  test("no name stands twice in one section with different words", () => {
    const seen = new Map<string, string>();
    for (const { section, name, use } of rows) {
      expect(seen.get(`${section}|${name}`) ?? use).toBe(use);
      seen.set(`${section}|${name}`, use);
    }
  });

  test.runIf(existsSync(seeds))("every name of the reference documents has a row", () => {
    let read = 0;
    for (const [family, files] of Object.entries(documents) as [
      keyof typeof documents,
      readonly string[],
    ][]) {
      const named = new Set(rowsOf(family).map(({ name }) => name));
      for (const start of files) {
        const file = readdirSync(seeds).find((name) => name.startsWith(start)) ?? "";
        const names = [...namesIn(readFileSync(join(seeds, file), "utf8"))].filter(
          (name) => !noFields.has(name),
        );
        expect(names.length, file).toBeGreaterThan(15);
        expect(
          names.filter((name) => !named.has(name)),
          file,
        ).toEqual([]);
        read += 1;
      }
    }
    expect(read).toBe(5);
  });
});

type Shaped = { shape?: Record<string, unknown> };
function keysOf(...modules: Record<string, unknown>[]): Set<string> {
  const schemas = modules.flatMap((each) => Object.values(each) as Shaped[]);
  return new Set(schemas.flatMap(({ shape }) => Object.keys(shape ?? {})));
}
/** Read by the envelope reader, not by a schema; brand's own fields come through a record. */
const elsewhere = new Set([
  "warnings",
  "errors",
  "code",
  "data",
  "city",
  "dob",
  "gender",
  "custom_card_name",
  "vehicle_number",
  "vehicle_type",
]);

describe("what COVERAGE.md says is what the code does", () => {
  const read: [Family, Set<string>][] = [
    ["customer", keysOf(customer, parts, strategies)],
    ["trackers", keysOf(trackers)],
    ["targets", keysOf(targets)],
  ];

  test.each(read)("%s: names that are shown or read are in a schema", (family, keys) => {
    const shown = rowsOf(family).filter(({ use }) =>
      /^(shown on|read for|staff only|operator setting)/.test(use),
    );
    // The table's own spelling is turned into the payloads' before the schema.
    const camel = (name: string) =>
      elsewhere.has(name) ? name : name.replace(/_(\w)/g, (_, c: string) => c.toUpperCase());
    expect(
      shown.filter(({ name }) => !elsewhere.has(name) && !keys.has(camel(name))).map(({ name }) => name),
    ).toEqual([]);
  });

  test.each(read)("%s: names that are not read are in no schema", (family, keys) => {
    const unread = rowsOf(family).filter(({ use }) => use.startsWith("not read because"));
    expect(unread.filter(({ name }) => keys.has(name)).map(({ name }) => name)).toEqual([]);
    expect(unread.length).toBeGreaterThan(1);
  });

  test("customer parameters and embeds: what is sent is sent, what is not is not", () => {
    const where = { source: "WECHAT", accountId: "a" };
    const questions = [
      customerQuestion(where, "staff", 30),
      lookupQuestion(where, [{ kind: "mobile", value: "1" }], "staff"),
    ];
    const sent = new Set(
      questions.flatMap(({ query }) => [
        ...Object.keys(query),
        ...String(query.embed).split(","),
        "customerId",
      ]),
    );
    const said = rows.filter(({ section }) => /Customer: (parameters|embeds)/.test(section));
    for (const { name, use } of said) expect(sent.has(name), name).toBe(use.startsWith("sent with"));
    expect(said.length).toBeGreaterThan(30);
  });
});
