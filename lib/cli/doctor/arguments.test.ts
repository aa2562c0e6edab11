import { expect, it } from "vitest";
import { readArguments, usage } from "@/lib/cli/doctor/arguments";

it.each([
  [[], { kind: "run", member: null, json: false }],
  [["--json"], { kind: "run", member: null, json: true }],
  [["--member", "+91 98765 43210"], { kind: "run", member: "+91 98765 43210", json: false }],
  [["--json", "--member=rana@example.com"], { kind: "run", member: "rana@example.com", json: true }],
  [["--help"], { kind: "help" }],
])("%j is read", (given, read) => {
  expect(readArguments(given)).toEqual(read);
});

it.each([[["--member"]], [["--member", "--json"]], [["--member="]]])("%j lacks its identifier", (given) => {
  expect(readArguments(given)).toMatchObject({
    kind: "wrong",
    says: expect.stringContaining("--member needs"),
  });
});

it("a word that is no option is refused and not repeated: it may be somebody's number", () => {
  const read = readArguments(["9876543210"]);
  expect(read.kind).toBe("wrong");
  expect(JSON.stringify(read)).not.toContain("9876543210");
});

it("the usage names the exit codes and fits a terminal", () => {
  expect(usage).toContain("0 everything will show · 1 something will not show · 2 Rung cannot work");
  expect(usage.split("\n").filter((line) => line.length > 104)).toEqual([]);
});
