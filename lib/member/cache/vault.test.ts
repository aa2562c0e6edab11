import { expect, it } from "vitest";
import { createVault } from "@/lib/member/cache/vault";

const vault = createVault("one secret of at least 32 letters");
const id = vault.entryId("customer", 1, "7|ahead=0");
const body = vault.seal(id, '{"points":5}');

it("opens what it sealed, for the same entry and secret alone", () => {
  expect(vault.open(id, body)).toBe('{"points":5}');
  expect(vault.open(vault.entryId("customer", 1, "8|ahead=0"), body)).toBeNull();
  expect(vault.open(vault.entryId("customer", 2, "7|ahead=0"), body)).toBeNull();
  expect(createVault("another secret of at least 32 chars").open(id, body)).toBeNull();
});

it("notices a single changed byte, and nonsense", () => {
  const bytes = Buffer.from(body, "base64");
  for (const at of [0, 13, bytes.length - 1]) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(vault.open(id, changed.toString("base64"))).toBeNull();
  }
  for (const text of ["", "AAAA", "not base64 at all"]) expect(vault.open(id, text)).toBeNull();
});

it("two seals of one text differ, and no name tells the customer", () => {
  expect(vault.seal(id, "x")).not.toBe(vault.seal(id, "x"));
  expect(vault.ownerId(566_881_933)).toMatch(/^[\w-]{43}$/);
});
