import { describe, expect, it } from "vitest";
import { parseAhead } from "@/lib/member/ahead";
import { memberQuery } from "@/lib/member/query";

const ask = (query: string, headers: HeadersInit = {}) =>
  memberQuery(new Request(`https://rung.example/api/member/home${query}`, { headers }), "listed");

describe("queries", () => {
  it("are read as they are meant", () => {
    expect(ask("?program=469&ahead=30&cursor=abc&filter=spent")).toEqual({
      kind: "ok",
      query: { programId: 469, ahead: 30, cursor: "abc", filter: "spent" },
    });
  });

  it.each([
    ["?ahead=2", "bad-ahead"],
    ["?ahead=", "bad-ahead"],
    ["?ahead=-1", "bad-ahead"],
    ["?ahead=30.0", "bad-ahead"],
    ["?ahead=1e1", "bad-ahead"],
    ["?program=x", "no-program"],
    ["?program=-1", "no-program"],
    ["?program=", "no-program"],
    ["?filter=all", "bad-request"],
  ])("%s is %s", (query, code) => {
    expect(ask(query)).toMatchObject({ kind: "bad", result: { code } });
  });

  it("a reload asks for a newer answer, a plain visit does not", () => {
    expect(ask("", { "cache-control": "no-cache" })).toMatchObject({ query: { refresh: true } });
    expect(ask("")).toEqual({ kind: "ok", query: { ahead: 0 } });
  });

  it("any day up to a year where the operator says so", () => {
    expect([0, 7, 365, 366].map((days) => parseAhead(String(days), "any"))).toEqual([0, 7, 365, null]);
  });
});
