import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));

/** Shapes that keys of well-known makers have, and the long random values that ours have. */
const shapes: readonly (readonly [string, RegExp])[] = [
  ["a private key", /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/],
  ["a cloud access key", /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/],
  ["a code host's token", /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{60,}|glpat-[\w-]{20})\b/],
  ["a package registry's token", /\bnpm_[A-Za-z0-9]{36}\b|_authToken\s*=/],
  ["a chat token", /\bxox[abprs]-[\w-]{20,}/],
  ["a map or mail key", /\bAIza[\w-]{35}\b|\bSG\.[\w-]{20,}\.[\w-]{20,}/],
  ["a payment key", /\b[rs]k_live_[A-Za-z0-9]{20,}/],
  ["a signed token", /\beyJ[\w-]{20,}\.eyJ[\w-]{20,}\.[\w-]{20,}/],
  [
    "a password in an address",
    /\b[a-z]+:\/\/[^\s:/@"'`$]+:(?!password@|secret@|postgres@|rung@)[^\s/@"'`$]{6,}@/,
  ],
  [
    "a long random value under a secret's name",
    /(?:secret|password|token|api_?key)["']?\s*[:=]\s*["'`](?!CANARY-)(?=[^"'`]*\d)(?=[^"'`]*[A-Z])[A-Za-z0-9+/=_-]{32,}["'`]/i,
  ],
];

const found = (text: string) => shapes.filter(([, shape]) => shape.test(text)).map(([name]) => name);

function trackedFiles(): string[] {
  const listed = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" });
  const text =
    /\.(?:[cm]?[jt]sx?|json|md|ya?ml|mjs|css|html|sh|toml|env\.example|conf|txt)$|(?:^|\/)\.?[A-Za-z]+$/;
  return listed
    .split("\0")
    .filter((file) => file !== "" && file !== "lib/secrets-lint.test.ts" && text.test(file))
    .filter((file) => existsSync(join(root, file)) && statSync(join(root, file)).size < 2_000_000);
}

describe.skipIf(!existsSync(join(root, ".git")))("tracked files", () => {
  it("hold nothing of the shape of a secret", () => {
    const files = trackedFiles();
    const leaks = files.flatMap((file) =>
      // Tests make up secrets of their own; the shapes of real makers count there too.
      found(readFileSync(join(root, file), "utf8"))
        .filter((name) => !file.includes(".test.") || !name.startsWith("a long random"))
        .map((name) => `${file}: ${name}`),
    );
    expect(leaks).toEqual([]);
    expect(files.length).toBeGreaterThan(300);
  });

  it("are no environment, database or key file", () => {
    const listed = execFileSync("git", ["ls-files"], { cwd: root, encoding: "utf8" }).split("\n");
    expect(
      listed.filter((file) => /(^|\/)\.env(?!\.example)|\.(db|pem|key|p12|pfx)$|(^|\/)\.data\//.test(file)),
    ).toEqual([]);
  });
});

describe("the shapes are recognised", () => {
  const digits = "0123456789".repeat(8);
  it.each([
    ["a private key", ["-----BEGIN RSA ", "PRIVATE KEY-----"].join("")],
    ["a cloud access key", ["AKIA", "ABCDEFGH12345678"].join("")],
    ["a code host's token", ["ghp_", digits.slice(0, 36)].join("")],
    ["a package registry's token", ["npm_", digits.slice(0, 36)].join("")],
    ["a chat token", ["xoxb-", digits.slice(0, 24)].join("")],
    ["a map or mail key", ["AIza", digits.slice(0, 35)].join("")],
    ["a payment key", ["sk_live_", digits.slice(0, 24)].join("")],
    [
      "a signed token",
      ["eyJ", digits.slice(0, 24), ".eyJ", digits.slice(0, 24), ".", digits.slice(0, 24)].join(""),
    ],
    ["a password in an address", ["postgres://rung:", "hunter22x", "@db/rung"].join("")],
    [
      "a long random value under a secret's name",
      ['clientSecret: "', "aB3", digits.slice(0, 40), '"'].join(""),
    ],
  ])("%s", (name, text) => {
    expect(found(text)).toContain(name);
  });
});
