import { cache } from "react";
import { pageEndMs } from "@/app/(member)/_sections/page-end";
import { requireMemberPage } from "@/lib/auth/current";
import type { Customer } from "@/lib/loyalty/customer";
import { hasValue, type Result } from "@/lib/loyalty/result";
import type { Program } from "@/lib/loyalty/view-models";
import type { PointsView, Reply } from "@/lib/loyalty/views";
import { mainProgram } from "@/lib/member/home";
import { readPoints } from "@/lib/member/points";
import { programsOf, readCustomer } from "@/lib/member/sections";

/** Points for one request, however many sections read them. */
export const pointsData = cache(async (): Promise<Result<Reply<PointsView>>> => {
  const { access } = await requireMemberPage();
  return readPoints(access, { byMs: pageEndMs(), currencies: "apart" });
});

type ChosenPoints = {
  all: Program[];
  chosen: Program | null;
  /** The answer the programmes are from. */
  customer: Customer;
};

/** The programmes of the page and the one it is about; null when they could not be read. */
export const chosenPoints = cache(async (programId: number | null): Promise<ChosenPoints | null> => {
  const { access } = await requireMemberPage();
  const found = await readCustomer(access, { byMs: pageEndMs() });
  if (!hasValue(found)) return null;
  const customer = found.value;
  const all = programsOf(customer);
  if (all === null) return null;
  const chosen = all.find((program) => program.programId === programId) ?? mainProgram(all);
  return { all, chosen, customer };
});
