import { spawn } from "node:child_process";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runDoctor } from "@/lib/cli/doctor/run";
import { environment, faultsOf, secret, showcase } from "@/lib/cli/doctor/test-doctor";
import { root } from "@/lib/cli/paths";
import { type Sandbox, startSandbox } from "@/lib/member/test-sandbox";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.stop());

/** The command as `npm run doctor` starts it. */
function doctor(args: string[], variables: Record<string, string>): Promise<{ code: number; out: string }> {
  const child = spawn(process.execPath, ["lib/cli/bootstrap.mjs", "doctor", ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, NODE_ENV: "test", ...variables },
  });
  let out = "";
  child.stdout.on("data", (chunk) => (out += chunk));
  child.stderr.on("data", (chunk) => (out += chunk));
  return new Promise((resolve) => child.once("exit", (code) => resolve({ code: code ?? -1, out })));
}

it("the process prints the table and ends with 0 when everything will show", async () => {
  const { code, out } = await doctor(["--member", showcase.mobile], environment(sandbox.origin));
  expect(out).toContain("Everything will show. (exit code 0)");
  expect(code).toBe(0);
  expect(faultsOf(out, true)).toEqual([]);
}, 60_000);

it("the process prints JSON alone with --json, and ends with 2 when the key is refused", async () => {
  const wrong = environment(sandbox.origin, { CAPILLARY_CLIENT_SECRET: "wrong-secret-of-the-test" });
  const { code, out } = await doctor(["--json"], wrong);
  expect(JSON.parse(out)).toMatchObject({ verdict: "cannot-work", exitCode: 2 });
  expect(code).toBe(2);
  expect(out).not.toContain("wrong-secret-of-the-test");
}, 60_000);

it("the process prints the usage for an unknown option, and ends with 2", async () => {
  const { code, out } = await doctor(["--fix"], environment(sandbox.origin));
  expect(out).toContain("npm run doctor -- [--member <identifier>] [--json]");
  expect(code).toBe(2);
}, 60_000);

it.each([
  ["a missing value", { CAPILLARY_CLIENT_SECRET: "" }, /CAPILLARY_CLIENT_SECRET is needed/],
  ["an unknown host", { CAPILLARY_BASE_URL: "http://nobody.invalid" }, /^Cannot reach Capillary: no address/],
  ["a closed port", { CAPILLARY_BASE_URL: "http://127.0.0.1:9" }, /^Cannot reach .* takes no connection/],
  ["a brand file that is not there", { BRAND_FILE: "nowhere.json" }, /BRAND_FILE/],
])("%s is one clear message, and 2", async (_name, over, message) => {
  const { exitCode, text } = await runDoctor(
    { member: null, json: false },
    environment(sandbox.origin, over),
  );
  expect(text).toMatch(message);
  expect(text.split("\n").length).toBeLessThanOrEqual(2);
  expect(text).not.toContain(secret);
  expect(exitCode).toBe(2);
  const machine = await runDoctor({ member: null, json: true }, environment(sandbox.origin, over));
  expect(JSON.parse(machine.text)).toEqual({ verdict: "cannot-work", exitCode: 2, problem: text });
});
