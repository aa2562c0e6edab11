import { afterEach, describe, expect, test, vi } from "vitest";
import { fetchFreshness, isBetter } from "@/lib/queries/fetch-reply";

const none = new AbortController().signal;
const answer = (status: number, body: unknown) =>
  vi.stubGlobal("fetch", async () => Response.json(body, { status }));

afterEach(() => vi.unstubAllGlobals());

describe("freshness of a page", () => {
  test("is read from a reply without its figures", async () => {
    answer(200, {
      data: { programs: [] },
      asOf: "2026-11-21T10:42:00Z",
      stale: true,
      unavailable: ["goals", 7],
    });
    expect(await fetchFreshness("/api/member/home", none)).toEqual({
      asOf: "2026-11-21T10:42:00Z",
      stale: true,
      slow: false,
      unavailable: ["goals"],
    });
  });

  test.each([
    [401, "signed-out"],
    [503, "unavailable"],
  ])("tells %i apart: %s", async (status, kind) => {
    answer(status, {});
    await expect(fetchFreshness("/api/member/home", none)).rejects.toMatchObject({ kind });
  });

  test("takes an answer without a time for none", async () => {
    answer(200, { data: {} });
    await expect(fetchFreshness("/api/member/home", none)).rejects.toMatchObject({ kind: "unavailable" });
  });

  test("asks for a new page only when something is newer or has come back", () => {
    const shown = { asOf: "2026-11-21T10:42:00Z", stale: true, unavailable: ["goals"] };
    expect(isBetter(shown, shown)).toBe(false);
    expect(isBetter({ ...shown, asOf: "2026-11-21T10:43:00Z" }, shown)).toBe(true);
    expect(isBetter({ ...shown, unavailable: [] }, shown)).toBe(true);
    expect(isBetter({ ...shown, unavailable: ["goals", "cards"] }, shown)).toBe(false);
  });
});
