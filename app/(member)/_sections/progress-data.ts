import { cache } from "react";
import { pageEndMs } from "@/app/(member)/_sections/page-end";
import { requireMemberPage } from "@/lib/auth/current";
import type { Customer } from "@/lib/loyalty/customer";
import { hasValue, type Result } from "@/lib/loyalty/result";
import type { ProgressView, Reply } from "@/lib/loyalty/views";
import { mainProgram } from "@/lib/member/home";
import { readProgress } from "@/lib/member/progress";
import { programsOf, readCustomer } from "@/lib/member/sections";

/** Progress for one request, however many sections read it; `ahead` in days, 0 is today. */
export const progressData = cache(async (ahead: number): Promise<Result<Reply<ProgressView>>> => {
  const { access } = await requireMemberPage();
  return readProgress(access, { ahead, byMs: pageEndMs() });
});

export type ProgramProgress = NonNullable<ProgressView["programs"]>[number] & { enrolled: boolean };

type ChosenProgress = {
  all: ProgramProgress[];
  chosen: ProgramProgress | null;
  /** The answer the programmes are from; null when it could not be read by itself. */
  customer: Customer | null;
};

/**
 * The programmes of the page and the one it is about. Whether the member has earned in it comes with
 * the programmes themselves, which are the same upstream answer.
 */
export const chosenProgress = cache(async (programId: number | null): Promise<ChosenProgress | null> => {
  const { access } = await requireMemberPage();
  const [progress, found] = await Promise.all([progressData(0), readCustomer(access, { byMs: pageEndMs() })]);
  const entries = hasValue(progress) ? progress.value.data.programs : null;
  if (entries === null) return null;
  const customer = hasValue(found) ? found.value : null;
  const known = (customer && programsOf(customer)) ?? [];
  const enrolled = new Map(known.map((program) => [program.programId, program.enrolled]));
  // A programme known only from the history was earned in once.
  const all = entries.map((entry) => ({ ...entry, enrolled: enrolled.get(entry.programId) ?? true }));
  const listed = all.filter((entry) => enrolled.has(entry.programId));
  const chosen = all.find((entry) => entry.programId === programId) ?? mainProgram(listed) ?? all[0] ?? null;
  return { all, chosen, customer };
});
