import { cache } from "react";
import { requireMemberPage } from "@/lib/auth/current";
import type { Result } from "@/lib/loyalty/result";
import { hasValue } from "@/lib/loyalty/result";
import type { Home, Program, Reply } from "@/lib/loyalty/view-models";
import { mainProgram, readHome } from "@/lib/member/home";

/** Home for one request, however many sections read it. A programme that is not there is left out. */
export const homeData = cache(async (programId: number | null): Promise<Result<Reply<Home>>> => {
  const { access } = await requireMemberPage();
  if (programId === null) return readHome(access);
  const chosen = await readHome(access, { programId });
  return chosen.kind === "not-found" && chosen.code === "no-program" ? readHome(access) : chosen;
});

/** The programme that the screen is about; null when none is known. */
export function chosenProgram(programs: readonly Program[] | null, programId: number | null): Program | null {
  return programs?.find((program) => program.programId === programId) ?? mainProgram(programs);
}

/** The reply itself, or null when there is nothing to show, not even a dated copy. */
export async function homeReply(programId: number | null): Promise<Reply<Home> | null> {
  const result = await homeData(programId);
  return hasValue(result) ? result.value : null;
}
