import "server-only";
import type { StaffSession } from "@/lib/auth/session-types";
import type { Iso } from "@/lib/loyalty/view-models";
import { openBody } from "@/lib/staff/sealed";
import { recentLookups } from "@/lib/store/lookups";
import { store } from "@/lib/store/store";

/** One look-up of this shift, masked. `key` opens nothing. */
export type Recent = { key: string; kind: string; shown: string; at: Iso };

const most = 6;

/**
 * The newest look-ups since this screen was last locked. They are kept sealed in the store and not in the
 * page, because every Done throws the page away.
 * @throws StoreError
 */
export async function readRecents(staff: StaffSession): Promise<Recent[]> {
  if (staff.locked) return [];
  const rows = await recentLookups(store(), staff.sessionId, most);
  return rows.flatMap((row, index) => {
    const body = openBody(row.id, row.body);
    if (!body) return [];
    return [
      { key: String(index), kind: body.kind, shown: body.shown, at: new Date(row.createdAt).toISOString() },
    ];
  });
}
