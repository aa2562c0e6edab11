import "server-only";
import type { MemberAccess } from "@/lib/auth/member-access";
import { alerts } from "@/lib/loyalty/alerts";
import type { Customer } from "@/lib/loyalty/customer";
import { toGoals } from "@/lib/loyalty/goals";
import { maskName } from "@/lib/loyalty/mask";
import { displayName } from "@/lib/loyalty/names";
import { nextGoals } from "@/lib/loyalty/next-goals";
import { hasValue, type Result } from "@/lib/loyalty/result";
import type { Program } from "@/lib/loyalty/view-models";
import type { Home, Reply } from "@/lib/loyalty/views";
import { createEnvelope, type Envelope } from "@/lib/member/envelope";
import type { ReadOptions } from "@/lib/member/page-deadline";
import { type ReadPath, readPath } from "@/lib/member/read-path";
import { programsOf, readCustomer, readTargets } from "@/lib/member/sections";
import { audienceOf, isUnmasked, noProgram } from "@/lib/member/view";

export type HomeOptions = ReadOptions & {
  /** The programme that goal and alerts are about; none given: the first in Capillary's order that fits. */
  programId?: number;
};

/**
 * Home, cold in two upstream calls at once. Without goals the reply names `goals` and `streaks`, so that
 * `nextGoal: null` is not read as "no goals right now".
 */
export async function readHome(
  access: MemberAccess,
  options: HomeOptions = {},
  path: ReadPath = readPath(),
): Promise<Result<Reply<Home>>> {
  const first = { priority: 0 as const, ...options };
  const [customer, targets] = await Promise.all([
    readCustomer(access, first, path),
    readTargets(access, first, path),
  ]);
  if (!hasValue(customer)) return customer;
  const programs = programsOf(customer.value, path);
  const { programId } = options;
  if (programId !== undefined && programs && !programs.some((program) => program.programId === programId))
    return noProgram;
  const envelope = createEnvelope(path.now());
  envelope.take(customer, "programs");
  const found = envelope.take(targets, "goals", "streaks");
  const chosen = programId ?? mainProgram(programs)?.programId ?? null;
  const goals = found && toGoals(found, path.now(), { audience: audienceOf(access) });
  const open = nextGoals(programs, goals?.goals ?? null, goals?.streaks ?? null, {
    now: path.now(),
    programId: chosen,
  });
  return envelope.reply({
    member: { displayName: nameFor(access, customer.value) },
    programs: noteParts(programs, envelope),
    nextGoal: open[0] ?? null,
    alerts: alerts(programs, customer.value.expiry, customer.value.history, path.now(), {
      programId: chosen,
    }),
  });
}

/** The programme a screen opens with: the first one the member has earned in, else the first. */
export function mainProgram<T extends Pick<Program, "enrolled">>(programs: readonly T[] | null): T | null {
  return programs?.find((program) => program.enrolled) ?? programs?.[0] ?? null;
}

/** Names the parts of programmes that their own answer lacked. */
export function noteParts(programs: Program[] | null, envelope: Envelope): Program[] | null {
  envelope.part(programs, "programs");
  for (const program of programs ?? []) {
    envelope.part(program.points, "points");
    envelope.part(program.tier, "tier");
  }
  return programs;
}

/** A staff person below the full grade never gets a name from here, whatever the screen does with it. */
function nameFor(access: MemberAccess, customer: Customer): string | null {
  const { firstName, lastName } = customer.identity;
  return isUnmasked(access) ? displayName(customer.identity) : maskName(firstName, lastName);
}
