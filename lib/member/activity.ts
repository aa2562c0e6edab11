import "server-only";
import { customerIdOf, type MemberAccess } from "@/lib/auth/member-access";
import type { LedgerPage } from "@/lib/capillary/endpoints/get-ledger";
import type { Customer } from "@/lib/loyalty/customer";
import { hasValue, type Result } from "@/lib/loyalty/result";
import type { ActivityEntry, ActivityKind, ActivityView, Reply } from "@/lib/loyalty/views";
import { anchors, withBalances } from "@/lib/member/balances";
import { readCursor, writeCursor } from "@/lib/member/cursor";
import { createEnvelope } from "@/lib/member/envelope";
import { isBefore, type LedgerPlace, ledgerAsk, placeAfter } from "@/lib/member/ledger-window";
import { type ReadOptions, withEnd } from "@/lib/member/page-deadline";
import { type ReadPath, readPath } from "@/lib/member/read-path";
import { readCustomer, readPart } from "@/lib/member/sections";
import { refused } from "@/lib/member/view";

export type ActivityFilter = Exclude<ActivityKind, "other">;
export const activityFilters = [
  "earned",
  "spent",
  "ended",
  "adjusted",
  "arriving",
] as const satisfies readonly ActivityFilter[];

export type ActivityOptions = ReadOptions & {
  /** `next` of the page before. */
  cursor?: string;
  filter?: ActivityFilter;
  programId?: number;
};

/** One request reads at most this many upstream pages; a quiet member gets an empty page and a `next`. */
const pagesMost = 3;
/** A page is full enough to be shown. */
const enough = 20;
/** A further page is begun only this early, so that its own deadline still ends within the page's 4 s. */
const beginMs = 1_000;

type Dated<T> = Extract<Result<T>, { kind: "ok" | "stale" }>;
type Gathered = { entries: ActivityEntry[]; next: LedgerPlace | null };
type Read = Dated<Gathered>;

/**
 * The ledger, newest first, in pages that go back in time. `next` null: there is no more. A page that
 * cannot be read is `entries: null`, never a short list shown as complete.
 */
export async function readActivity(
  access: MemberAccess,
  given: ActivityOptions = {},
  path: ReadPath = readPath(),
): Promise<Result<Reply<ActivityView>>> {
  const options = withEnd(given, path);
  const customerId = customerIdOf(access);
  const from =
    options.cursor === undefined
      ? { until: null, page: 0 }
      : readCursor(options.cursor, customerId, path.secret());
  if (from === null) return refused("bad-cursor");
  const asking = readCustomer(access, { priority: 2, ...options }, path);
  const [customer, gathered] = await Promise.all([asking, gather(access, from, asking, options, path)]);
  if (!hasValue(customer)) return customer;
  const envelope = createEnvelope(path.now());
  const found = envelope.take(gathered, "activity");
  if (!found) return envelope.reply({ entries: null, next: null });
  const anchored = options.cursor === undefined && customer.kind === "ok" && gathered.kind === "ok";
  const entries = anchored
    ? withBalances(found.entries, anchors(customer.value.programs ?? []))
    : found.entries;
  return envelope.reply({
    entries: entries.filter((entry) => isWanted(entry, options)),
    next: found.next && writeCursor(found.next, customerId, path.secret()),
  });
}

function isWanted(entry: ActivityEntry, { filter, programId }: ActivityOptions): boolean {
  const fits = filter === undefined || entry.kind === filter;
  return fits && (programId === undefined || entry.programId === programId);
}

// An imported history may lie before the day of registration: only a quiet window before it ends the list.
function isOver(place: LedgerPlace, read: LedgerPage, customer: Result<Customer>): boolean {
  const joinedOn = hasValue(customer) ? customer.value.identity.registeredOn : null;
  return read.entries.length === 0 && joinedOn !== null && isBefore(place, joinedOn);
}

async function gather(
  access: MemberAccess,
  from: LedgerPlace,
  customer: Promise<Result<Customer>>,
  options: ActivityOptions,
  path: ReadPath,
): Promise<Result<Gathered>> {
  const clock = { now: path.now(), timeZone: path.timeZone() };
  const begunMs = path.elapsedMs();
  let soFar: Read | null = null;
  for (let pages = 0, place: LedgerPlace | null = from; place && pages < pagesMost; pages += 1) {
    const wanted = ledgerAsk(place);
    const page: Result<LedgerPage> = await readPart(access, options, path, (customerId, asked) =>
      path.sources.ledger.read(customerId, wanted, { ...asked, priority: options.priority ?? 2 }),
    );
    // What was read before a fault is whole up to here: it is given, and `next` tries again from there.
    if (!hasValue(page)) return soFar ?? page;
    const { entries, pageCount } = page.value;
    place = placeAfter(place, { pageCount, oldest: entries.at(-1)?.on ?? null }, clock);
    if (place && isOver(place, page.value, await customer)) place = null;
    soFar = add(soFar, page, place);
    const shown = soFar.value.entries.filter((entry) => isWanted(entry, options)).length;
    if (shown >= enough || path.elapsedMs() - begunMs > beginMs) break;
  }
  return soFar ?? { kind: "unavailable", reason: "upstream", retryAfterMs: null };
}

/** One dated page dates them all. */
function add(soFar: Read | null, page: Dated<LedgerPage>, next: LedgerPlace | null): Read {
  const value = { entries: [...(soFar?.value.entries ?? []), ...page.value.entries], next };
  return soFar?.kind === "stale" ? { ...soFar, value } : { ...page, value };
}
