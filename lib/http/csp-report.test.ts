import { expect, it } from "vitest";
import { readViolations } from "@/lib/http/csp-report";

const report = (body: string) => readViolations(new Request("http://localhost/", { method: "POST", body }));

it.each([
  [
    "the old form",
    {
      "csp-report": {
        "effective-directive": "script-src-elem",
        "blocked-uri": "https://evil.example/x.js?who=1234512345",
        "document-uri": "https://rewards.example.com/card?secret=1",
      },
    },
  ],
  [
    "the Reporting API's list",
    [
      {
        type: "csp-violation",
        body: {
          effectiveDirective: "script-src-elem",
          blockedURL: "https://evil.example/x.js?who=1234512345",
          documentURL: "https://rewards.example.com/card?secret=1",
        },
      },
    ],
  ],
])("%s is kept without queries", async (_, body) => {
  expect(await report(JSON.stringify(body))).toEqual([
    {
      directive: "script-src-elem",
      blocked: "https://evil.example/x.js",
      page: "https://rewards.example.com/card",
    },
  ]);
});

it.each(["", "{", "[]", "7", "{}", '{"csp-report": 7}', JSON.stringify("x".repeat(20_000))])(
  "%.20s… says nothing or nothing readable",
  async (body) => {
    const found = await report(body);
    expect(found.every(({ directive, blocked, page }) => `${directive}${blocked}${page}` === "")).toBe(true);
  },
);

it("inline is a word, not an address", async () => {
  const body = { "csp-report": { "effective-directive": "style-src-attr", "blocked-uri": "inline" } };
  expect(await report(JSON.stringify(body))).toEqual([
    { directive: "style-src-attr", blocked: "inline", page: "" },
  ]);
});
