import "server-only";
import type { MemberAccess } from "@/lib/auth/member-access";
import { sumExpiry } from "@/lib/loyalty/expiry";
import { hasValue, type Result } from "@/lib/loyalty/result";
import type { ExpiryLot } from "@/lib/loyalty/view-models";
import type { PointsView, Reply } from "@/lib/loyalty/views";
import type { Envelope } from "@/lib/member/envelope";
import { createEnvelope } from "@/lib/member/envelope";
import type { ReadOptions } from "@/lib/member/page-deadline";
import { type ReadPath, readPath } from "@/lib/member/read-path";
import { programsOf, readArriving, readCurrencies, readCustomer, readExpiry } from "@/lib/member/sections";
import { noProgram } from "@/lib/member/view";

export type PointsOptions = ReadOptions & {
  /** Only this programme's figures; totals are never mixed across programmes. */
  programId?: number;
  /** `apart`: they are read on their own (`readCurrencies`), so that the rest does not wait; the list is empty. */
  currencies?: "apart";
};

/**
 * Points, cold in three upstream calls at once: customer, end dates, promised points; then alternate currencies,
 * which need the member's identifiers.
 */
export async function readPoints(
  access: MemberAccess,
  options: PointsOptions = {},
  path: ReadPath = readPath(),
): Promise<Result<Reply<PointsView>>> {
  const [customer, expiry, promised, alternate] = await Promise.all([
    readCustomer(access, options, path),
    readExpiry(access, options, path),
    readArriving(access, options, path),
    options.currencies === "apart" ? null : readCurrencies(access, options, path),
  ]);
  if (!hasValue(customer)) return customer;
  const programs = programsOf(customer.value, path);
  const { programId } = options;
  if (programId !== undefined && programs && !programs.some((program) => program.programId === programId))
    return noProgram;
  const here = (lot: { programId: number | null }) => programId === undefined || lot.programId === programId;
  const envelope = createEnvelope(path.now());
  const { groups, promotional } = envelope.take(customer, "programs", "points") ?? customer.value;
  const lots = lotsOf(expiry, customer.value.expiry, envelope);
  const arriving = envelope.take(promised, "arriving");
  const currencies = alternate === null ? [] : envelope.take(alternate, "currencies");
  envelope.part(programs, "programs");
  return envelope.reply({
    programs:
      programs?.filter(here).map(({ programId: id, title, points }) => ({
        programId: id,
        title,
        points: envelope.part(points, "points"),
      })) ?? null,
    expiry: lots && sumExpiry(lots.filter(here)),
    arriving: arriving?.filter(here) ?? null,
    currencies: currencies?.filter(here) ?? null,
    groups: envelope.part(groups, "groups"),
    promotional: (promotional ?? []).filter(here),
  });
}

/** The schedule's own call knows kinds of points and more lots; the customer answer's copy stands in. */
function lotsOf(
  schedule: Result<ExpiryLot[]>,
  embedded: ExpiryLot[] | null,
  envelope: Envelope,
): ExpiryLot[] | null {
  if (!hasValue(schedule) && embedded !== null) return embedded;
  return envelope.take(schedule, "expiry");
}
