import "@/lib/staff/test-env";
import { expect, test } from "vitest";
import { type LookupBody, makeHandle, openBody, readHandle, sealBody } from "@/lib/staff/sealed";

const now = Date.UTC(2026, 10, 21, 10, 42);
const body: LookupBody = {
  customerId: 566881933,
  kind: "mobile",
  value: "1234512345",
  shown: "+91 12 ••• 2345",
  merged: null,
  fraud: null,
  status: null,
  scannedCard: null,
  codeTo: null,
};

test("a handle opens for the session it was made for, until its last second", () => {
  const { id, handle } = makeHandle("session-a", now + 60_000);
  expect(readHandle(handle, "session-a", now)).toBe(id);
  expect(readHandle(handle, "session-a", now + 59_999)).toBe(id);
  expect(readHandle(handle, "session-a", now + 60_000)).toBeNull();
});

test("another session's handle is nothing, before the store is asked", () => {
  const { handle } = makeHandle("session-a", now + 60_000);
  expect(readHandle(handle, "session-b", now)).toBeNull();
});

test("no letter of a handle can be changed", () => {
  const { handle } = makeHandle("session-a", now + 60_000);
  for (let index = 0; index < handle.length; index += 1) {
    const other = handle[index] === "A" ? "B" : "A";
    const altered = handle.slice(0, index) + other + handle.slice(index + 1);
    expect(readHandle(altered, "session-a", now)).toBeNull();
  }
});

test.each(["", "x", "../../etc", "A".repeat(48), "A".repeat(47), "A".repeat(49), "ü".repeat(48)])(
  "%j is no handle",
  (text) => {
    expect(readHandle(text, "session-a", now)).toBeNull();
  },
);

test("a handle says nothing about the customer, and two are never alike", () => {
  const handles = Array.from({ length: 50 }, () => makeHandle("session-a", now + 60_000).handle);
  expect(new Set(handles).size).toBe(50);
  for (const handle of handles) expect(Buffer.from(handle, "base64url").includes("566881933")).toBe(false);
});

test("what a look-up remembers opens in its own row only", () => {
  const sealed = sealBody("row-a", body);
  expect(openBody("row-a", sealed)).toEqual(body);
  expect(openBody("row-b", sealed)).toBeNull();
  const altered = sealed.replace(/..$/, (end) => (end === "AA" ? "BB" : "AA"));
  expect(openBody("row-a", altered)).toBeNull();
  expect(openBody("row-a", "")).toBeNull();
});

test("nothing of a customer can be read from a sealed row", () => {
  const sealed = Buffer.from(sealBody("row-a", body), "base64url").toString("latin1");
  for (const secret of ["566881933", "1234512345", "2345"]) expect(sealed).not.toContain(secret);
});
