import "server-only";
import { customerIdOf, type MemberAccess } from "@/lib/auth/member-access";
import type { CustomerIdentifier } from "@/lib/capillary/customer-query";
import type { Priority } from "@/lib/capillary/guard/queue";
import type { Customer, Identity, Targets, TrackerFacts } from "@/lib/loyalty/customer";
import { toProgram } from "@/lib/loyalty/program";
import { hasValue, type Result } from "@/lib/loyalty/result";
import type { AlternateCurrency, ArrivingLot, ExpiryLot, Iso, Program } from "@/lib/loyalty/view-models";
import type { Ask } from "@/lib/member/cache/source";
import { type ReadOptions, withEnd } from "@/lib/member/page-deadline";
import { type ReadPath, readPath } from "@/lib/member/read-path";

const asking = (options: ReadOptions, priority: Priority): Ask => ({
  priority: options.priority ?? priority,
  ...(options.refresh ? { refresh: true } : {}),
  ...(options.byMs === undefined ? {} : { byMs: options.byMs }),
});

/**
 * The customer call that all member screens share (programmes, tiers, cards, history, identity).
 * However many sections of a page ask, it is one upstream call; always first in line, because
 * whoever joins it waits for it.
 * @param ahead look-ahead in days: 0, 1 or 30
 */
export async function readCustomer(
  access: MemberAccess,
  options: ReadOptions & { ahead?: number } = {},
  path: ReadPath = readPath(),
): Promise<Result<Customer>> {
  const customerId = customerIdOf(access);
  const ahead = options.ahead ?? 0;
  const customer = await path.sources.customer.read(customerId, { ahead }, asking(options, 0));
  if (customer.kind === "ok" || customer.kind === "not-found" || ahead !== 0) return customer;
  // The look-up that opened this account is minutes old at most and better than a value of yesterday.
  return path.sources.lookup.peek(customerId, null) ?? customer;
}

/**
 * A part that has an upstream call of its own. After a merge Capillary answers those calls for the
 * survivor's id alone (8069 else), which only the customer's answer tells; so a member whose account was
 * merged is asked again under that id, and from then on at once. Everybody reads the customer's answer
 * anyway, so waiting for it costs nothing.
 */
export async function readPart<T>(
  access: MemberAccess,
  given: ReadOptions,
  path: ReadPath,
  read: (customerId: number, options: ReadOptions) => Promise<Result<T>>,
): Promise<Result<T>> {
  const options = withEnd(given, path);
  const own = customerIdOf(access);
  const supposed = path.sources.customer.known(own, { ahead: 0 })?.customerId ?? own;
  const [first, survivor] = await Promise.all([read(supposed, options), survivorOf(access, options, path)]);
  return survivor === supposed ? first : read(survivor, options);
}

/** The id that the account's data is under: its own, or the one it was merged into. */
export async function survivorOf(
  access: MemberAccess,
  { priority: _, ...options }: ReadOptions,
  path: ReadPath,
): Promise<number> {
  const customer = await readCustomer(access, options, path);
  return hasValue(customer) ? customer.value.customerId : customerIdOf(access);
}

/**
 * Goals and streaks with all their cycles; which a screen offers is decided by the clock. None while the
 * operator has the module off.
 */
export async function readTargets(
  access: MemberAccess,
  options: ReadOptions = {},
  path: ReadPath = readPath(),
): Promise<Result<Targets>> {
  if (!path.brand().modules.goals)
    return { kind: "ok", value: { goals: [], streaks: [] }, asOf: path.now().toISOString() };
  return readPart(access, options, path, (customerId, asked) =>
    path.sources.targets.read(customerId, null, asking(asked, 1)),
  );
}

/** All trackers as Capillary sends them; who may see which is decided by the view. */
export async function readTrackers(
  access: MemberAccess,
  options: ReadOptions = {},
  path: ReadPath = readPath(),
): Promise<Result<TrackerFacts[]>> {
  return readPart(access, options, path, (customerId, asked) =>
    path.sources.trackers.read(customerId, null, asking(asked, 1)),
  );
}

/** Points by end date, as sent: several lots may share a day. */
export async function readExpiry(
  access: MemberAccess,
  options: ReadOptions = {},
  path: ReadPath = readPath(),
): Promise<Result<ExpiryLot[]>> {
  return readPart(access, options, path, (customerId, asked) =>
    path.sources.expiry.read(customerId, null, asking(asked, 1)),
  );
}

/** Promised points with their dates. */
export async function readArriving(
  access: MemberAccess,
  options: ReadOptions = {},
  path: ReadPath = readPath(),
): Promise<Result<ArrivingLot[]>> {
  return readPart(access, options, path, (customerId, asked) =>
    path.sources.promised.read(customerId, null, asking(asked, 1)),
  );
}

/**
 * Alternate currencies, where the brand has them; the look-up by identifier alone knows them, so they are asked
 * for by the member's own identifiers. A staff look-up of the last minute has brought them along.
 */
export async function readCurrencies(
  access: MemberAccess,
  given: ReadOptions = {},
  path: ReadPath = readPath(),
): Promise<Result<AlternateCurrency[]>> {
  const options = withEnd(given, path);
  const { priority: _, ...first } = options;
  const customer = await readCustomer(access, first, path);
  if (!hasValue(customer)) return customer;
  const none: Result<AlternateCurrency[]> = { kind: "ok", value: [], asOf: customer.asOf };
  if (!path.brand().modules.currencies) return none;
  const { customerId, identity } = customer.value;
  const brought = path.sources.lookup.peek(customerId, null);
  if (brought?.value.currencies) return { ...brought, value: brought.value.currencies };
  if (identity.unread) return { kind: "unavailable", reason: "missing-part", retryAfterMs: null };
  const identifiers = lookupIdentifiers(identity);
  if (identifiers.length === 0) return none;
  return path.sources.currencies.read(customerId, { identifiers }, asking(options, 1));
}

const lookupKinds = ["mobile", "email", "externalId", "cardnumber"] as const;

/** In the order in which they are likely to be the primary one. Capillary splits values at commas. */
function lookupIdentifiers({ identifiers }: Identity): CustomerIdentifier[] {
  return lookupKinds.flatMap((kind) =>
    identifiers
      .filter(({ type, value }) => type.toLowerCase() === kind.toLowerCase() && !value.includes(","))
      .map(({ value }) => ({ kind, value })),
  );
}

/** View-models of a customer's programmes by the clock and the brand; null when that part is missing. */
export function programsOf(
  customer: Customer,
  path: Pick<ReadPath, "now" | "brand"> = readPath(),
): Program[] | null {
  const context = { now: path.now(), currency: path.brand().currency };
  // Who held a tier there has earned there, even where the enrolment id says otherwise.
  const past = new Set((customer.history ?? []).map(({ programId }) => programId));
  return (
    customer.programs?.map((facts) =>
      toProgram({ ...facts, enrolled: facts.enrolled || past.has(facts.programId) }, context),
    ) ?? null
  );
}

/**
 * Keeps the answer that a staff look-up brought along. It lacks tier history and criteria, which the
 * look-up page does not document, so it stands in only while the customer call itself gives nothing fresh:
 * a till view never fails right after its own look-up succeeded.
 * @param receivedAt the look-up's own time
 */
export function seedCustomer(
  access: MemberAccess,
  customer: Customer,
  receivedAt: Iso,
  path: ReadPath = readPath(),
): void {
  const customerId = customerIdOf(access);
  // A look-up of a merged account answers with the survivor; only the account that is opened is seeded.
  if (customer.customerId !== customerId) return;
  path.sources.lookup.seed(customerId, null, customer, receivedAt);
}
