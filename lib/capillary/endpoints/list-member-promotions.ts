import "server-only";
import type { CapillaryClient } from "@/lib/capillary/calls";
import type { ReadOptions } from "@/lib/capillary/endpoints/options";
import { type MemberPromotion, mapPromotions, type PromotionPage } from "@/lib/capillary/map-promotions";
import type { Outcome } from "@/lib/capillary/outcome";
import { readEnvelope } from "@/lib/capillary/read-envelope";
import { readerFor } from "@/lib/capillary/reader-for";
import { whole } from "@/lib/capillary/whole";

/** The most every cluster takes; 50 since the third quarter of 2026. */
const pageSize = 20;
/** Beyond this a list is not read at all: half of it would be shown as all of it. */
const mostPages = 5;

/**
 * All promotions a member takes part in, page by page (at most 100). Pages are counted from 0 and the
 * body is bare.
 * https://docs.capillarytech.com/reference/list-member-promotions
 */
export async function listMemberPromotions(
  client: CapillaryClient,
  { customerId }: { customerId: number },
  options: ReadOptions = {},
): Promise<Outcome<MemberPromotion[]>> {
  const all: MemberPromotion[] = [];
  for (let page = 0; page < mostPages; page++) {
    const read = await onePage(client, customerId, page, options);
    if (read.kind !== "ok") return read;
    all.push(...read.value.promotions);
    if (page + 1 < read.value.pageCount) continue;
    // Fewer rows than were announced are part of a list.
    return whole(all.length < read.value.total ? null : all, read.receivedAt);
  }
  return { kind: "unavailable", reason: "missing-part", code: null, retryable: false };
}

async function onePage(
  client: CapillaryClient,
  customerId: number,
  page: number,
  options: ReadOptions,
): Promise<Outcome<PromotionPage>> {
  const answer = await client.get(
    "/v3/members/{customerId}/promotions",
    { customerId },
    { page, size: pageSize },
    { endpoint: "promotions", signal: options.signal },
  );
  const envelope = readEnvelope(client, answer, { endpoint: "promotions", wrapper: "bare" });
  if (envelope.kind !== "ok") return envelope;
  return whole(mapPromotions(envelope.value.content, readerFor(client, "promotions")), envelope.receivedAt);
}
