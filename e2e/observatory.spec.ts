import { expect, test } from "@playwright/test";
import { scanOverTls } from "@/e2e/support/observatory";
import { ports } from "@/e2e/support/world";
import { toolPackages } from "@/lib/cli/tools";

// MDN's own scanner and scoring: https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring
test("MDN's Observatory gives the sign-in page at least 135 points over TLS", async () => {
  test.setTimeout(240_000);
  const { scan, tests } = await scanOverTls(toolPackages, ports.rung, "/sign-in");
  const failed = Object.entries(tests).filter(([, { pass, scoreModifier }]) => !pass || scoreModifier < 0);
  expect(failed).toEqual([]);
  expect(scan).toMatchObject({ statusCode: 200, testsFailed: 0, grade: "A+" });
  expect(scan.score).toBeGreaterThanOrEqual(135);
  expect(tests.cookies?.result).toBe("cookies-secure-with-httponly-sessions-and-samesite");
});
