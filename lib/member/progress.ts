import "server-only";
import type { MemberAccess } from "@/lib/auth/member-access";
import type { Customer, TrackerFacts } from "@/lib/loyalty/customer";
import { sortHistory, withoutNotes } from "@/lib/loyalty/history";
import { hasValue, type Result } from "@/lib/loyalty/result";
import { listedTrackers, toTracker, trackerTargets } from "@/lib/loyalty/trackers";
import type { Program, TierChange, Tracker } from "@/lib/loyalty/view-models";
import type { ProgressView, Reply } from "@/lib/loyalty/views";
import { parseAhead } from "@/lib/member/ahead";
import { createEnvelope } from "@/lib/member/envelope";
import { mainProgram, noteParts } from "@/lib/member/home";
import type { ReadOptions } from "@/lib/member/page-deadline";
import { type ReadPath, readPath } from "@/lib/member/read-path";
import { programsOf, readCustomer, readTrackers } from "@/lib/member/sections";
import { audienceOf, isUnmasked, noProgram, refused } from "@/lib/member/view";

export type ProgressOptions = ReadOptions & {
  /** Look-ahead in days: tiers as they will be if nothing changes. 0 is today. */
  ahead?: number;
  programId?: number;
};

type Entry = NonNullable<ProgressView["programs"]>[number];

/**
 * Tiers with reach and keep, their history, and trackers; two upstream calls at once. With `ahead` a
 * third one brings the tiers and gaps as Capillary works them out for that day.
 */
export async function readProgress(
  access: MemberAccess,
  options: ProgressOptions = {},
  path: ReadPath = readPath(),
): Promise<Result<Reply<ProgressView>>> {
  if (parseAhead(String(options.ahead ?? 0), path.lookAhead()) === null) return refused("bad-ahead");
  const { ahead = 0, programId, ...asking } = options;
  const [customer, later, facts] = await Promise.all([
    readCustomer(access, asking, path),
    ahead === 0 ? null : readCustomer(access, { ...asking, ahead }, path),
    readTrackers(access, asking, path),
  ]);
  if (!hasValue(customer)) return customer;
  const envelope = createEnvelope(path.now());
  envelope.take(customer, "programs", "tier", "history");
  // Without the later day's answer there is no look-ahead to show; today's gaps in its place would be a lie.
  const then = later === null ? customer.value : envelope.take(later);
  const programs = noteParts(then && programsOf(then, path), envelope);
  const history = envelope.part(historyFor(access, customer.value), "history");
  const trackers = envelope.take(facts, "trackers");
  const entries = programs && entriesOf(programs, history, customer.value);
  const known = entries?.filter((entry) => programId === undefined || entry.programId === programId) ?? null;
  if (programId !== undefined && known?.length === 0) return noProgram;
  return envelope.reply({
    programs: known,
    trackers: trackers && trackersFor(access, trackers, programs, path),
  });
}

/** Internal notes reach staff at full grade only. */
function historyFor(access: MemberAccess, { history }: Customer): TierChange[] | null {
  if (history === null) return null;
  const sorted = sortHistory(history);
  return access.by === "staff" && isUnmasked(access) ? sorted : withoutNotes(sorted);
}

// A programme known only from the history gets an entry too: its past is the member's past.
function entriesOf(programs: readonly Program[], history: TierChange[] | null, customer: Customer): Entry[] {
  const main = mainProgram(programs)?.programId;
  const known = programs.map(
    ({ programId, title, tier, partners }): Entry => ({
      programId,
      title,
      tier,
      partners,
      history: history?.filter((change) => change.programId === programId) ?? null,
      // The criteria of the answer are about the default programme and name none.
      criteria: programId === main ? customer.criteria : null,
    }),
  );
  const ids = new Set(programs.map(({ programId }) => programId));
  const past = new Set((history ?? []).map((change) => change.programId).filter((id) => !ids.has(id)));
  // Without a programme part they can only be about the one that the history names.
  const alone = programs.length === 0 && past.size === 1;
  return [
    ...known,
    ...[...past].map((programId) => ({
      programId,
      title: null,
      tier: null,
      partners: [],
      history: history?.filter((change) => change.programId === programId) ?? null,
      criteria: alone ? customer.criteria : null,
    })),
  ];
}

/** All for staff; for members the operator's list, and nothing while the module is off. */
function trackersFor(
  access: MemberAccess,
  facts: readonly TrackerFacts[],
  programs: readonly Program[] | null,
  path: Pick<ReadPath, "brand" | "now">,
): Tracker[] {
  const { trackers, modules } = path.brand();
  const targets = trackerTargets(programs, trackers);
  const all = facts.map((tracker) => toTracker(tracker, { now: path.now(), targets }));
  if (audienceOf(access) === "staff") return all;
  return modules.trackers ? listedTrackers(all, trackers) : [];
}
