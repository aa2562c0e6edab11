import { describe, expect, test } from "vitest";
import { pageOf } from "@/lib/format/page-of";

const list = Array.from({ length: 101 }, (_, index) => index + 1);

describe("a page of a long list", () => {
  test("holds every row once, and the last page what is left", () => {
    const all = [1, 2, 3].flatMap((page) => pageOf(list, page, 50).rows);
    expect(all).toEqual(list);
    expect(pageOf(list, 3, 50)).toMatchObject({ rows: [101], from: 101, to: 101, total: 101, pages: 3 });
  });

  test("that is not there is the nearest one that is", () => {
    expect(pageOf(list, 0, 50).page).toBe(1);
    expect(pageOf(list, -7, 50).page).toBe(1);
    expect(pageOf(list, 99, 50).page).toBe(3);
    expect(pageOf(list, Number.NaN, 50).page).toBe(1);
    expect(pageOf([], 2, 50)).toMatchObject({ rows: [], from: 0, to: 0, pages: 1 });
  });
});
