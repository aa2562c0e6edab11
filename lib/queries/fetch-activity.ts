import type { SaidMonth } from "@/lib/format/activity-sentence";
import { ReplyError } from "@/lib/queries/fetch-reply";

/** A page of the ledger in finished words. `key` tells pages apart; `next` null: there is no more. */
export type ActivityPage = { key: string; months: SaidMonth[]; next: string | null };

/**
 * Reads one page of `/api/member/activity`. The server has put it into the reader's language: `say`.
 * @throws ReplyError
 */
export async function fetchActivity(
  search: string,
  cursor: string,
  signal: AbortSignal,
): Promise<ActivityPage> {
  const query = new URLSearchParams(search);
  query.set("cursor", cursor);
  const response = await fetch(`/api/member/activity?${query}`, {
    signal,
    cache: "no-store",
    headers: { accept: "application/json" },
  }).catch(() => {
    throw new ReplyError("network");
  });
  if (response.status === 401) throw new ReplyError("signed-out");
  if (!response.ok) throw new ReplyError("unavailable");
  const body: unknown = await response.json().catch(() => null);
  const page = readPage(body);
  if (page === null) throw new ReplyError("unavailable");
  return { key: cursor, ...page };
}

function readPage(body: unknown): Omit<ActivityPage, "key"> | null {
  if (!isRecord(body) || !isRecord(body.data)) return null;
  const { say } = body;
  if (!Array.isArray(say) || !say.every(isMonth)) return null;
  return { months: say, next: typeof body.data.next === "string" ? body.data.next : null };
}

function isMonth(value: unknown): value is SaidMonth {
  return isRecord(value) && typeof value.key === "string" && Array.isArray(value.entries);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
