import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { z } from "zod";

export type Tally = {
  passed: number;
  failed: number;
  skipped: number;
  /** File and title of what failed. */
  failures: readonly string[];
  /** What failed first and passed when tried again: no failure, but named. */
  again: readonly string[];
};

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  success: z.boolean(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

type Suite = {
  specs: { title: string; file: string; tests: { status: string }[] }[];
  suites?: Suite[] | undefined;
};
const suite: z.ZodType<Suite> = z.lazy(() =>
  z.object({
    specs: z.array(
      z.object({
        title: z.string(),
        file: z.string(),
        tests: z.array(z.object({ status: z.string() })),
      }),
    ),
    suites: z.array(suite).optional(),
  }),
);
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  suites: z.array(suite),
});

function read(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}

/** Counts of a vitest JSON report; a suite that did not load counts as one failure. Null when it was not written. */
export function tallyVitest(file: string): Tally | null {
  const report = vitestReport.safeParse(read(file));
  if (!report.success) return null;
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, success, testResults } = report.data;
  const failures = testResults.flatMap(({ name, status, assertionResults }) => {
    const failed = assertionResults.filter((result) => result.status === "failed");
    if (failed.length === 0) return status === "failed" ? [`${basename(name)} did not load`] : [];
    return failed.map(({ fullName }) => `${basename(name)} › ${fullName}`);
  });
  const failed = !success && numFailedTests === 0 ? Math.max(1, failures.length) : numFailedTests;
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests, failures, again: [] };
}

/** Counts of a Playwright JSON report. */
export function tallyPlaywright(file: string): Tally | null {
  const report = playwrightReport.safeParse(read(file));
  if (!report.success) return null;
  const { expected, unexpected, flaky, skipped } = report.data.stats;
  const named = (status: string) => report.data.suites.flatMap((each) => namesOf(each, status));
  return {
    passed: expected + flaky,
    failed: unexpected,
    skipped,
    failures: named("unexpected"),
    again: named("flaky"),
  };
}

function namesOf({ specs, suites = [] }: Suite, status: string): string[] {
  const own = specs.filter(({ tests }) => tests.some((test) => test.status === status));
  return [
    ...own.map(({ file, title }) => `${file} › ${title}`),
    ...suites.flatMap((each) => namesOf(each, status)),
  ];
}

export function add(one: Tally, other: Tally): Tally {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
    failures: [...one.failures, ...other.failures],
    again: [...one.again, ...other.again],
  };
}
