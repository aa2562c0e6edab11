import { expect, it } from "vitest";
import { StoreError } from "@/lib/store/sql";

it("a store error is known as one whichever copy of the class made it", () => {
  class OtherCopy extends Error {
    override readonly name = "StoreError";
    readonly conflict = true;
  }
  expect([
    new OtherCopy("x") instanceof StoreError,
    new StoreError("x", false) instanceof StoreError,
  ]).toEqual([true, true]);
  expect([new Error("x"), null, { name: "StoreError" }].map((each) => each instanceof StoreError)).toEqual([
    false,
    false,
    false,
  ]);
});
