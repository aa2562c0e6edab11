import { expect, it } from "vitest";
import { createAccessLog } from "@/lib/http/gate/access-log.mjs";

function levelOf(route: string, status: number, least: string): string | null {
  const lines: string[] = [];
  const log = createAccessLog(least, (line: string) => lines.push(line));
  log({ requestId: "id", method: "GET", route, status, durationMs: 1.26, trace: null });
  return lines[0] ? JSON.parse(lines[0]).level : null;
}

it.each([
  ["a page", "/points", 200, "info"],
  ["an answer that failed", "/api/member/home", 503, "error"],
  ["a probe that is answered", "/api/health/ready", 200, "debug"],
  ["a probe that is told to wait", "/api/health/ready", 503, "info"],
  ["a probe that failed", "/api/health/ready", 500, "error"],
])("%s is logged at the level an operator expects", (_, route, status, level) => {
  expect(levelOf(route, status, "debug")).toBe(level);
});

it("a start that takes a moment puts no error on the demo's screen", () => {
  expect(levelOf("/api/health/ready", 503, "warn")).toBeNull();
});
