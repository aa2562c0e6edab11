import { expect, test } from "vitest";
import { getMemberPromotions } from "@/lib/capillary/endpoints/get-member-promotions";
import { listMemberPromotions } from "@/lib/capillary/endpoints/list-member-promotions";
import { answering, badAnswer, shown } from "@/lib/capillary/test-answering";
import { promotionsBody } from "@/lib/capillary/test-answers";
import type { Seen } from "@/lib/capillary/test-upstream";

const customerId = 42;

test("promotions are named with their windows", async () => {
  const { client, seen } = await answering(promotionsBody());
  expect(shown(await listMemberPromotions(client, { customerId }))).toEqual([
    {
      promotionId: 126_001,
      programId: 7,
      name: "Winter coffee",
      description: "Five coffees, one free",
      from: "2026-11-01T00:00:00Z",
      to: "2026-11-30T23:59:59Z",
      timeZone: "Asia/Kolkata",
      active: true,
    },
    {
      promotionId: 126_002,
      programId: 7,
      name: "Always on",
      description: null,
      from: null,
      to: null,
      timeZone: null,
      active: true,
    },
  ]);
  expect(seen[0]?.url).toBe("/v3/members/42/promotions?page=0&size=20");
});

test("promotions are read page by page, and never by half", async () => {
  const pages = (total: number, count: number) => (seen: Seen) => {
    const page = Number(new URL(seen.url, "http://x").searchParams.get("page"));
    const [promotion] = promotionsBody().promotions;
    const rows = Math.min(20, Math.max(0, total - page * 20));
    return {
      pageDetails: { pageNumber: page, pageSize: 20, totalEntries: total, pageCount: count },
      promotions: Array.from({ length: rows }, (_, at) => ({
        ...promotion,
        promotionId: page * 20 + at + 1,
      })),
    };
  };
  const whole = await answering(pages(45, 3));
  expect(shown(await listMemberPromotions(whole.client, { customerId }))).toHaveLength(45);
  const endless = await answering(pages(10_000, 500));
  const tooMany = { kind: "unavailable", reason: "missing-part", code: null, retryable: false };
  expect(await listMemberPromotions(endless.client, { customerId })).toEqual(tooMany);
  expect(endless.seen).toHaveLength(5);
  const short = await answering({ ...promotionsBody(), pageDetails: { totalEntries: 3, pageCount: 1 } });
  expect(await listMemberPromotions(short.client, { customerId })).toEqual(badAnswer);
});

test("promotions without progress make no goals: none when there are none, else unavailable", async () => {
  const some = await answering(promotionsBody());
  const missing = { kind: "unavailable", reason: "missing-part", code: null, retryable: false };
  expect(await getMemberPromotions(some.client, { customerId })).toEqual(missing);
  const none = await answering({
    pageDetails: { totalEntries: 0, pageCount: 0 },
    memberId: 42,
    promotions: [],
  });
  expect(shown(await getMemberPromotions(none.client, { customerId }))).toEqual({ goals: [], streaks: [] });
});
