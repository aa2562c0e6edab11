import "server-only";
import type { MemberAccess } from "@/lib/auth/member-access";
import { upcomingExpiry } from "@/lib/loyalty/expiry";
import { hasValue, type Result } from "@/lib/loyalty/result";
import { keepBy } from "@/lib/loyalty/tier";
import { dayOf } from "@/lib/member/ics";
import { type ReadPath, readPath } from "@/lib/member/read-path";
import { programsOf, readCustomer, readExpiry } from "@/lib/member/sections";

/** What a calendar file is about; the words are made by the route in the reader's language. */
export type CalendarMatter =
  | { kind: "expiry"; programId: number; programTitle: string | null; amount: number; day: string }
  | { kind: "renewal"; programId: number; programTitle: string | null; tier: string | null; day: string };

const gone: Result<never> = { kind: "not-found", code: "not-found" };
const expiryId = /^(\d{1,15})-(\d{4}-\d{2}-\d{2})$/;

/**
 * Finds a warning again: expiry by `{programId}-{YYYY-MM-DD}`, renewal by `{programId}`. What is no longer
 * so is not found, rather than a file with an old figure.
 */
export async function readCalendarMatter(
  access: MemberAccess,
  kind: string,
  id: string,
  path: ReadPath = readPath(),
): Promise<Result<CalendarMatter>> {
  const [customer, schedule] = await Promise.all([
    readCustomer(access, {}, path),
    kind === "expiry" ? readExpiry(access, {}, path) : null,
  ]);
  if (!hasValue(customer)) return customer;
  const programs = programsOf(customer.value, path) ?? [];
  const titleOf = (programId: number) =>
    programs.find((program) => program.programId === programId)?.title ?? null;
  const { timeZone } = path.brand();
  if (kind === "renewal") {
    const program = programs.find((each) => String(each.programId) === id);
    const by = program?.tier && keepBy(program.tier);
    if (!program || !by) return gone;
    const { programId, title, tier } = program;
    const matter = { programId, programTitle: title, tier: tier?.name ?? null, day: dayOf(by, timeZone) };
    return { ...customer, value: { ...matter, kind: "renewal" } };
  }
  const [, program, day] = (kind === "expiry" && expiryId.exec(id)) || [];
  if (program === undefined || day === undefined) return gone;
  const lots = schedule && hasValue(schedule) ? schedule.value : customer.value.expiry;
  if (lots === null) return { kind: "unavailable", reason: "missing-part", retryAfterMs: null };
  const lot = upcomingExpiry(lots, path.now()).find(
    ({ programId, on }) => programId === Number(program) && on?.slice(0, 10) === day,
  );
  if (!lot) return gone;
  const value = { kind: "expiry", programId: lot.programId, programTitle: titleOf(lot.programId) } as const;
  return { ...customer, value: { ...value, amount: lot.amount, day } };
}
