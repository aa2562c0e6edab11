import { expect, it, vi } from "vitest";
import { errorsAsLines } from "@/lib/http/gate/console-lines.mjs";

function set() {
  const printed = vi.fn();
  const lines: string[] = [];
  const target = { error: printed, warn: printed };
  errorsAsLines(target, (line) => lines.push(line));
  return { target, printed, lines };
}

it("an error that a library prints is one line of JSON without its stack or what is personal in it", () => {
  const { target, printed, lines } = set();
  const fault = Object.assign(new TypeError("nobody is bubalus@example.com\n\nat all"), { digest: "218" });
  target.error(" ⨯", fault);
  expect(printed).not.toHaveBeenCalled();
  expect(lines).toHaveLength(1);
  expect(lines[0]?.trimEnd()).not.toContain("\n");
  expect(lines[0]).not.toMatch(/console-lines\.test|bubalus/);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({
    level: "error",
    reference: "218",
    fault: { name: "TypeError" },
  });
});

it("what is printed for the operator at the start stays as it is", () => {
  const { target, printed, lines } = set();
  target.error("Rung cannot start with this environment:\n  NEXTAUTH_URL is missing");
  expect(printed).toHaveBeenCalledWith("Rung cannot start with this environment:\n  NEXTAUTH_URL is missing");
  expect(lines).toEqual([]);
});
