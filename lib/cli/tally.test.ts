import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { add, tallyPlaywright, tallyVitest } from "@/lib/cli/tally";

const folder = mkdtempSync(join(tmpdir(), "rung-tally-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(value: unknown): string {
  const file = join(folder, "report.json");
  writeFileSync(file, JSON.stringify(value));
  return file;
}

const counts = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, success: true };
const spec = (title: string, status: string) => ({ title, file: "a.spec.ts", tests: [{ status }] });

it("names each unit test that failed", () => {
  const assertionResults = [
    { status: "passed", fullName: "says yes" },
    { status: "failed", fullName: "says no" },
  ];
  const testResults = [{ name: "/somewhere/a.test.ts", status: "failed", assertionResults }];
  const tally = tallyVitest(report({ ...counts, numFailedTests: 1, success: false, testResults }));
  expect(tally).toEqual({ passed: 3, failed: 1, skipped: 1, failures: ["a.test.ts › says no"], again: [] });
});

it("counts a file that did not load as a failure", () => {
  const testResults = [{ name: "/somewhere/a.test.ts", status: "failed", assertionResults: [] }];
  const tally = tallyVitest(report({ ...counts, success: false, testResults }));
  expect([tally?.failed, tally?.failures]).toEqual([1, ["a.test.ts did not load"]]);
});

it("names what failed end to end, and what passed only when tried again", () => {
  const stats = { expected: 1, unexpected: 1, flaky: 1, skipped: 0 };
  const inner = { specs: [spec("fails", "unexpected")] };
  const suites = [{ specs: [spec("wavers", "flaky"), spec("holds", "expected")], suites: [inner] }];
  const tally = tallyPlaywright(report({ stats, suites }));
  expect(tally).toEqual({
    passed: 2,
    failed: 1,
    skipped: 0,
    failures: ["a.spec.ts › fails"],
    again: ["a.spec.ts › wavers"],
  });
});

it("adds up two tallies and keeps every name", () => {
  const one = { passed: 1, failed: 1, skipped: 0, failures: ["one"], again: [] };
  const other = { passed: 2, failed: 1, skipped: 3, failures: ["other"], again: ["third"] };
  expect(add(one, other)).toEqual({
    passed: 3,
    failed: 2,
    skipped: 3,
    failures: ["one", "other"],
    again: ["third"],
  });
});

it("takes a report that was not written for none", () => {
  expect(tallyVitest(join(folder, "missing.json"))).toBeNull();
});
