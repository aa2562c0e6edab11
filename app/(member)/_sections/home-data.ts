import { cache } from "react";
import { requireMemberPage } from "@/lib/auth/current";
import { getSpeech } from "@/lib/format/get-speech";
import type { Speech } from "@/lib/format/speech";
import type { Customer } from "@/lib/loyalty/customer";
import { toGoals } from "@/lib/loyalty/goals";
import type { Result } from "@/lib/loyalty/result";
import { hasValue } from "@/lib/loyalty/result";
import type { Goal, Program, Streak } from "@/lib/loyalty/view-models";
import type { CardsView, Home, Reply } from "@/lib/loyalty/views";
import { readCards } from "@/lib/member/cards";
import { mainProgram, readHome } from "@/lib/member/home";
import { readCustomer, readTargets } from "@/lib/member/sections";

/** All that Home is drawn from: one round of reads, and the words. */
export type HomeScreen = {
  programId: number | null;
  result: Result<Reply<Home>>;
  /** The reply itself, or null when there is nothing to show, not even a dated copy. */
  reply: Reply<Home> | null;
  /** The programme that the screen is about; null when none is known. */
  program: Program | null;
  customer: Result<Customer>;
  /** The member's goals and streaks; null when they could not be read. */
  found: { goals: Goal[]; streaks: Streak[] } | null;
  cards: Result<Reply<CardsView>>;
  speech: Speech;
};

/** Home for one request. A programme that is not there is left out. */
export const homeScreen = cache(async (programId: number | null): Promise<HomeScreen> => {
  const { access } = await requireMemberPage();
  const [result, customer, targets, cards, speech] = await Promise.all([
    homeOf(programId),
    readCustomer(access),
    readTargets(access),
    readCards(access),
    getSpeech(),
  ]);
  const reply = hasValue(result) ? result.value : null;
  const program = chosenProgram(reply?.data.programs ?? null, programId);
  const found = hasValue(targets) ? toGoals(targets.value, speech.now, { audience: "member" }) : null;
  return { programId, result, reply, program, customer, found, cards, speech };
});

async function homeOf(programId: number | null): Promise<Result<Reply<Home>>> {
  const { access } = await requireMemberPage();
  if (programId === null) return readHome(access);
  const chosen = await readHome(access, { programId });
  return chosen.kind === "not-found" && chosen.code === "no-program" ? readHome(access) : chosen;
}

function chosenProgram(programs: readonly Program[] | null, programId: number | null): Program | null {
  return programs?.find((program) => program.programId === programId) ?? mainProgram(programs);
}
