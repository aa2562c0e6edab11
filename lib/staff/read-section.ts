import "server-only";
import { now } from "@/lib/clock";
import { hasValue, type Result } from "@/lib/loyalty/result";
import type { Reply } from "@/lib/loyalty/views";
import { readActivity } from "@/lib/member/activity";
import { readCards } from "@/lib/member/cards";
import { readGoals } from "@/lib/member/goals";
import { readHome } from "@/lib/member/home";
import { readPoints } from "@/lib/member/points";
import { readProgress } from "@/lib/member/progress";
import { applyGrade, cardsFor, type Graded } from "@/lib/staff/graded";
import { hiddenOf, type StaffSection, type StaffViews, shownFrom } from "@/lib/staff/grades";
import type { OpenLookup } from "@/lib/staff/open-lookup";

export type SectionOptions = { programId?: number; cursor?: string; ahead?: number };

/**
 * The section a member sees, as the grade of the look-up shows it. A section that the grade hides whole is
 * not read at all.
 */
export async function readSection<V extends StaffSection>(
  lookup: OpenLookup,
  view: V,
  options: SectionOptions = {},
): Promise<Result<Reply<Graded<V>>>> {
  if (isHidden(lookup, view)) return nothing(applyGrade(view, {}, lookup.grade));
  const read = await readers[view](lookup, options);
  if (!hasValue(read)) return read;
  return { ...read, value: { ...read.value, data: applyGrade(view, read.value.data, lookup.grade) } };
}

type Reader<V extends StaffSection> = (
  lookup: OpenLookup,
  options: SectionOptions,
) => Promise<Result<Reply<Partial<StaffViews[V]>>>>;

const readers: { [V in StaffSection]: Reader<V> } = {
  home: ({ access }, { programId }) =>
    readHome(access, { ...(programId === undefined ? {} : { programId }) }),
  points: ({ access }, { programId }) =>
    readPoints(access, { ...(programId === undefined ? {} : { programId }) }),
  activity: ({ access }, { programId, cursor }) =>
    readActivity(access, {
      ...(cursor === undefined ? {} : { cursor }),
      ...(programId === undefined ? {} : { programId }),
    }),
  cards: async ({ access, grade, body }) => {
    const read = await readCards(access);
    if (!hasValue(read)) return read;
    return { ...read, value: { ...read.value, data: cardsFor(read.value.data, grade, body.scannedCard) } };
  },
  progress: ({ access }, { programId, ahead }) =>
    readProgress(access, {
      ...(programId === undefined ? {} : { programId }),
      ...(ahead === undefined ? {} : { ahead }),
    }),
  goals: ({ access }) => readGoals(access),
};

function isHidden(lookup: OpenLookup, view: StaffSection): boolean {
  const hidden = hiddenOf(view, lookup.grade);
  return Object.keys(shownFrom[view]).every((key) => hidden.includes(key));
}

function nothing<T>(data: T): Result<Reply<T>> {
  const asOf = now().toISOString();
  return { kind: "ok", value: { data, asOf, stale: false, unavailable: [] }, asOf };
}
