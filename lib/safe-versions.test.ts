import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { floors, installedIn, isBelow, unsafeVersions } from "@/lib/safe-versions";

const root = fileURLToPath(new URL("../", import.meta.url));

it("what is installed is at or above every floor", () => {
  expect(unsafeVersions(installedIn(root))).toEqual([]);
  expect(floors.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["next", "react", "next-auth", "undici"]),
  );
});

it.each([
  ["16.2.10", "16.2.11", true],
  ["16.2.11", "16.2.11", false],
  ["16.10.0", "16.2.11", false],
  ["15.9.9", "16.2.11", true],
  ["16.2.11-canary.3", "16.2.11", true],
  ["17.0.0-beta.1", "16.2.11", false],
  ["nonsense", "1.0.0", true],
])("%s is below %s: %s", (version, least, below) => {
  expect(isBelow(version, least)).toBe(below);
});

it("a package that is too old or missing is named with the reason", () => {
  const wanted = [{ name: "next", least: "16.2.11", why: "an advisory" }];
  expect(unsafeVersions(() => "16.2.4", wanted)).toEqual(["next 16.2.4 is below 16.2.11: an advisory."]);
  expect(unsafeVersions(() => null, wanted)).toEqual(["next is not installed; at least 16.2.11 is needed."]);
});
