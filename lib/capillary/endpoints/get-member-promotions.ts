import "server-only";
import type { CapillaryClient } from "@/lib/capillary/calls";
import { listMemberPromotions } from "@/lib/capillary/endpoints/list-member-promotions";
import type { ReadOptions } from "@/lib/capillary/endpoints/options";
import type { Outcome } from "@/lib/capillary/outcome";
import type { Targets } from "@/lib/loyalty/customer";

/**
 * Goals out of member promotions, the announced successor of targetGroups. The documented list names
 * promotions and their windows; it holds no target and no progress, and the names of the fields that
 * carry those since 2026 are not public. So a member in no promotion has no goals, and a member in some
 * has goals that this source cannot tell: unavailable (`missing-part`), never an empty list or a bar at 0.
 * https://docs.capillarytech.com/reference/list-member-promotions
 */
export async function getMemberPromotions(
  client: CapillaryClient,
  params: { customerId: number },
  options: ReadOptions = {},
): Promise<Outcome<Targets>> {
  const list = await listMemberPromotions(client, params, options);
  if (list.kind !== "ok") return list;
  if (list.value.length > 0)
    return { kind: "unavailable", reason: "missing-part", code: null, retryable: false };
  return { kind: "ok", value: { goals: [], streaks: [] }, receivedAt: list.receivedAt };
}
