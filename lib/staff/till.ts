import "server-only";
import type { StaffSession } from "@/lib/auth/session-types";
import { now } from "@/lib/clock";
import { getSpeech } from "@/lib/format/get-speech";
import { ofMember } from "@/lib/format/of-member";
import { requestSpeech } from "@/lib/format/request-speech";
import type { Speech } from "@/lib/format/speech";
import { alerts } from "@/lib/loyalty/alerts";
import type { Customer, Targets } from "@/lib/loyalty/customer";
import { toGoals } from "@/lib/loyalty/goals";
import { maskName } from "@/lib/loyalty/mask";
import { displayName } from "@/lib/loyalty/names";
import { nextGoals } from "@/lib/loyalty/next-goals";
import { hasValue, type Result } from "@/lib/loyalty/result";
import type { Goal, Iso, Program, Tier } from "@/lib/loyalty/view-models";
import type { Reply } from "@/lib/loyalty/views";
import { createEnvelope } from "@/lib/member/envelope";
import { mainProgram } from "@/lib/member/home";
import { programsOf } from "@/lib/member/sections";
import { readStaffSubject } from "@/lib/member/staff-subject";
import { recallFound } from "@/lib/staff/found-memory";
import { applyGrade, type Graded } from "@/lib/staff/graded";
import { hiddenEverywhere } from "@/lib/staff/grades";
import type { OpenLookup } from "@/lib/staff/open-lookup";
import { sayThis } from "@/lib/staff/say-this";
import { brand } from "@/lib/theme/load-brand";

export type TillOptions = {
  /** The programme to be about; none given: the one Home opens with. */
  programId?: number;
  /** `first`: only what the look-up itself brought along, for the first paint. */
  reach?: "whole" | "first";
};

/** What staff say aloud: to the customer ("and you are Gold"), on the clock of the store. */
async function spokenSpeech(staff: StaffSession): Promise<Speech> {
  return { ...(await getSpeech()), timeZone: staff.timeZone, now: now() };
}

/**
 * Speech in the language of the screen, on the clock of the store, about the member and not to them. The
 * components of this request that cannot wait say the same.
 */
export async function staffSpeech(staff: StaffSession): Promise<Speech> {
  const spoken = await spokenSpeech(staff);
  const speech = { ...spoken, t: ofMember(spoken.t) };
  requestSpeech().known = speech;
  return speech;
}

/** The member's goals, from which a streak's sentence takes its next day; none while they cannot be read. */
export async function readTillGoals(lookup: OpenLookup): Promise<readonly Goal[]> {
  const subject = await readSubject(lookup, "whole");
  const targets = hasValue(subject) ? subject.value.targets : null;
  return targets === null ? [] : toGoals(targets, now(), { audience: "member" }).goals;
}

type Subject = { customer: Customer; targets: Targets | null; waiting: boolean };

/** The till view of an open look-up, as its grade shows it. */
export async function readTill(
  staff: StaffSession,
  lookup: OpenLookup,
  options: TillOptions = {},
): Promise<Result<Reply<Graded<"till">>>> {
  const subject = await readSubject(lookup, options.reach ?? "whole");
  if (!hasValue(subject)) return subject;
  const { customer, targets, waiting } = subject.value;
  const programs = programsOf(customer, { now, brand });
  const program = programs?.find(({ programId }) => programId === options.programId) ?? mainProgram(programs);
  if (options.programId !== undefined && program?.programId !== options.programId)
    return { kind: "not-found", code: "no-program" };
  const envelope = createEnvelope(now());
  envelope.take(subject);
  envelope.part(programs, "programs");
  const found = targets && toGoals(targets, now(), { audience: "member" });
  if (!found && !waiting) for (const section of ["goals", "streaks"] as const) envelope.part(null, section);
  const programId = program?.programId ?? null;
  const goals = nextGoals(programs, found?.goals ?? null, found?.streaks ?? null, { now: now(), programId });
  const heard = alerts(programs, customer.expiry, customer.history, now(), { programId });
  const speech = await spokenSpeech(staff);
  const data = {
    ...head(lookup, customer),
    programs,
    sayThis: sayThis({ program, alerts: heard, goals, cycles: found?.goals ?? [] }, speech),
    usableToday: usableToday(program),
    goals: goals.slice(0, 2),
  };
  const graded = applyGrade("till", data, lookup.grade);
  return envelope.reply({ ...graded, hidden: hiddenEverywhere(lookup.grade) });
}

/** The first answer of the look-up stands in while the whole is on its way, or when it cannot be read. */
async function readSubject(lookup: OpenLookup, reach: "whole" | "first"): Promise<Result<Subject>> {
  const kept = recallFound(lookup.id);
  const first = kept && {
    kind: "ok" as const,
    value: { customer: kept.customer, targets: null, waiting: reach === "first" },
    asOf: kept.receivedAt,
  };
  if (reach === "first" && first) return first;
  const whole = await readStaffSubject(lookup.access);
  if (hasValue(whole)) return { ...whole, value: { ...whole.value, waiting: false } };
  return whole.kind === "unavailable" && first ? first : whole;
}

function head(lookup: OpenLookup, customer: Customer) {
  const { body, grade } = lookup;
  const { firstName, lastName, identifiers } = customer.identity;
  const whole =
    grade === "full" || (grade === "card" && body.kind === "cardnumber" && body.scannedCard !== null);
  return {
    handle: lookup.handle,
    expiresAt: isoOf(lookup.expiresAtMs),
    grade,
    foundBy: { kind: body.kind, shown: whole ? body.value : body.shown },
    member: { displayName: grade === "full" ? fullName(customer) : maskName(firstName, lastName) },
    merged: body.merged,
    identity: { firstName, lastName, identifiers },
    standing: { fraud: body.fraud, status: body.status },
  };
}

function fullName({ identity }: Customer): string | null {
  const both = [identity.firstName, identity.lastName].filter((part) => part !== null).join(" ");
  return both === "" ? displayName(identity) : both;
}

/** What can be spent at this till now; null when it is not known. */
function usableToday(program: Program | null) {
  return program?.points ? { points: program.points.spendable, worth: program.points.worth } : null;
}

const isoOf = (ms: number): Iso => new Date(ms).toISOString();

/** What the goals of a till view need beside themselves: the tier of their programme. */
export function tierFor(programs: readonly Program[] | null, programId: number | null): Tier | null {
  return programs?.find((program) => program.programId === programId)?.tier ?? null;
}

/** Goals of a streak's own group, so that its sentence can name the next day. */
export function cyclesOf(goals: readonly Goal[], groupId: number): Goal[] {
  return goals.filter((goal) => goal.groupId === groupId);
}
