import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { root } from "@/lib/cli/paths";

const folder = mkdtempSync(join(tmpdir(), "rung-staff-add-"));
const file = join(folder, "staff.json");
const whole = [
  "--email",
  "Asha@Brand.Example",
  "--store",
  "Main Street",
  "--country",
  "IN",
  "--time-zone",
  "Asia/Kolkata",
];
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function staffAdd(args: readonly string[], password: string | null = "a long enough password") {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["lib/cli/bootstrap.mjs", "staff-add", ...args],
    {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, STAFF_DIRECTORY: file, STAFF_PASSWORD: password ?? "" },
    },
  );
  return { status, said: stdout + stderr };
}

describe("npm run staff:add", () => {
  it("adds a person with a scrypt hash, never the password itself", () => {
    const { status, said } = staffAdd([...whole, "--role", "associate"]);
    expect([status, said]).toEqual([0, expect.stringContaining("was added")]);
    const text = readFileSync(file, "utf8");
    expect(text).toContain("asha@brand.example");
    expect(text).toContain("scrypt$");
    expect(text).not.toContain("a long enough password");
  });

  it("refuses an e-mail that is there already unless told to update", () => {
    const again = staffAdd([...whole, "--role", "supervisor"]);
    expect([again.status, again.said]).toEqual([1, expect.stringContaining("--update")]);
    expect(staffAdd([...whole, "--role", "supervisor", "--update"]).status).toBe(0);
    expect(readFileSync(file, "utf8")).toContain("supervisor");
  });

  it.each([
    ["a short password", [...whole, "--role", "associate"], "short", "at least 12"],
    ["a missing option", ["--email", "a@b.example"], "a long enough password", "--store"],
    ["an unknown role", [...whole, "--role", "boss"], "a long enough password", "associate or supervisor"],
    ["no password and no terminal", [...whole, "--role", "associate"], null, "STAFF_PASSWORD"],
  ] as const)("names %s and changes nothing", (_, args, password, reason) => {
    const { status, said } = staffAdd(args, password);
    expect(status).toBe(1);
    expect(said).toContain(reason);
  });
});
