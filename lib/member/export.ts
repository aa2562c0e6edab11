import "server-only";
import type { MemberAccess } from "@/lib/auth/member-access";
import { hasValue, type Result } from "@/lib/loyalty/result";
import type { ActivityEntry, Reply, SectionName } from "@/lib/loyalty/views";
import { readActivity } from "@/lib/member/activity";
import { readCards } from "@/lib/member/cards";
import { readGoals } from "@/lib/member/goals";
import { readHome } from "@/lib/member/home";
import { readPoints } from "@/lib/member/points";
import { readProfile } from "@/lib/member/profile";
import { readProgress } from "@/lib/member/progress";
import { type ReadPath, readPath } from "@/lib/member/read-path";

/** All that Rung shows of a member, as one document. */
export type MemberExport = Record<"home" | "points" | "cards" | "progress" | "goals" | "profile", unknown> & {
  activity: { entries: ActivityEntry[] | null; complete: boolean };
};

/** Activity pages in one export: about a year of a busy member. */
const pagesMost = 8;
/** Further pages are begun only this long. */
const beginMs = 6_000;

/**
 * Reads every screen, then the ledger page by page. What could not be read is named in `unavailable`, and
 * a ledger that was not read to its end says so.
 */
export async function readExport(
  access: MemberAccess,
  path: ReadPath = readPath(),
): Promise<Result<Reply<MemberExport>>> {
  const low = { priority: 2 } as const;
  const [home, points, cards, progress, goals, profile] = await Promise.all([
    readHome(access, low, path),
    readPoints(access, low, path),
    readCards(access, low, path),
    readProgress(access, low, path),
    readGoals(access, low, path),
    readProfile(access, low, path),
  ]);
  if (!hasValue(home)) return home;
  const reads: Result<Reply<unknown>>[] = [home, points, cards, progress, goals, profile];
  const parts = reads.flatMap((read) => (hasValue(read) ? [read.value] : []));
  const activity = await readAllActivity(access, path);
  const missing = new Set<SectionName>(parts.flatMap(({ unavailable }) => unavailable));
  if (activity.entries === null) missing.add("activity");
  const oldest = parts.map(({ asOf }) => asOf).sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? home.asOf;
  const data = {
    home: dataOf(home),
    points: dataOf(points),
    cards: dataOf(cards),
    progress: dataOf(progress),
    goals: dataOf(goals),
    profile: dataOf(profile),
    activity,
  };
  const stale = parts.some((part) => part.stale);
  return { ...home, value: { data, asOf: oldest, stale, unavailable: [...missing] } };
}

function dataOf(result: Result<Reply<unknown>>): unknown {
  return hasValue(result) ? result.value.data : null;
}

async function readAllActivity(access: MemberAccess, path: ReadPath): Promise<MemberExport["activity"]> {
  const begunMs = performance.now();
  let entries: ActivityEntry[] | null = null;
  let cursor: string | null = null;
  for (let page = 0; page < pagesMost && performance.now() - begunMs < beginMs; page += 1) {
    const options: { cursor?: string } = cursor === null ? {} : { cursor };
    const read: Awaited<ReturnType<typeof readActivity>> = await readActivity(access, options, path);
    if (!hasValue(read) || read.value.data.entries === null) return { entries, complete: false };
    entries = [...(entries ?? []), ...read.value.data.entries];
    cursor = read.value.data.next;
    if (cursor === null) return { entries, complete: true };
  }
  return { entries, complete: false };
}
