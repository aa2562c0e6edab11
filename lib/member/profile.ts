import "server-only";
import { customerIdOf, type MemberAccess } from "@/lib/auth/member-access";
import type { Customer } from "@/lib/loyalty/customer";
import { hasValue, type Result } from "@/lib/loyalty/result";
import type { ProfileView, Reply, Subscription } from "@/lib/loyalty/views";
import { createEnvelope } from "@/lib/member/envelope";
import { type ReadOptions, withEnd } from "@/lib/member/page-deadline";
import { type ReadPath, readPath } from "@/lib/member/read-path";
import { readCustomer, readPart } from "@/lib/member/sections";
import type { Brand } from "@/lib/theme/brand";

type Lookups = NonNullable<ProfileView["lookups"]>;

/** Look-ups that members may see: as long as the trail is kept. */
const lookupDays = 400;

/** Profile: identity, channels, subscriptions, and who looked at the account. */
export async function readProfile(
  access: MemberAccess,
  given: ReadOptions = {},
  path: ReadPath = readPath(),
): Promise<Result<Reply<ProfileView>>> {
  const options = withEnd(given, path);
  const customer = await readCustomer(access, options, path);
  if (!hasValue(customer)) return customer;
  const { identity } = customer.value;
  const envelope = createEnvelope(path.now());
  envelope.take(customer, "profile");
  if (identity.unread) envelope.part(null, "profile");
  // The account may have been looked at before it was merged into the one that is shown, and after.
  const ids = new Set([customerIdOf(access), customer.value.customerId]);
  const [subscriptions, lookups] = await Promise.all([
    subscriptionsOf(access, customer.value, options, path),
    readLookups(ids, path),
  ]);
  return envelope.reply({
    firstName: identity.firstName,
    lastName: identity.lastName,
    identifiers: identity.identifiers,
    channels: identity.channels,
    registeredOn: identity.registeredOn,
    registeredAt: identity.registeredAt,
    lifetimePurchases:
      identity.lifetimePurchases === null
        ? null
        : { amount: identity.lifetimePurchases, currency: path.brand().currency },
    programs: programsFor(customer.value),
    fields: fieldsFor(identity.extendedFields, path.brand()),
    subscriptions: envelope.take(subscriptions),
    optIn: identity.optIn,
    doNotCall: identity.doNotCall,
    lookups: envelope.part(lookups, "lookups"),
  });
}

/** Store and time of each staff look-up, newest first; null when our store cannot be read. */
async function readLookups(
  customerIds: ReadonlySet<number>,
  path: Pick<ReadPath, "now" | "lookups">,
): Promise<Lookups | null> {
  const sinceMs = path.now().getTime() - lookupDays * 86_400_000;
  try {
    const found = await Promise.all([...customerIds].map((customerId) => path.lookups(customerId, sinceMs)));
    const rows = found.flat().sort((one, other) => other.atMs - one.atMs);
    return rows.map((row) => ({ at: new Date(row.atMs).toISOString(), store: row.store }));
  } catch {
    // StoreError: the rest of the profile does not depend on our store.
    return null;
  }
}

// The customer answer's copy is as new as the page; the call of its own is for when that part failed (91002).
function subscriptionsOf(
  access: MemberAccess,
  customer: Customer,
  options: ReadOptions,
  path: ReadPath,
): Promise<Result<Subscription[]>> {
  if (customer.subscriptions !== null)
    return Promise.resolve({ kind: "ok", value: customer.subscriptions, asOf: path.now().toISOString() });
  const priority = options.priority ?? 2;
  return readPart(access, options, path, (customerId, asked) =>
    path.sources.subscriptions.read(customerId, null, { ...asked, priority }),
  );
}

function programsFor({ programs }: Customer): ProfileView["programs"] {
  return (programs ?? []).map(({ programId, title, description, tier }) => ({
    programId,
    title,
    description,
    tier: tier?.name ?? null,
    tierDescription: tier?.description ?? null,
  }));
}

function fieldsFor(
  sent: readonly { name: string; value: string }[],
  { profileFields }: Brand,
): { name: string; value: string }[] {
  return profileFields.flatMap(({ field, label }) => {
    const found = sent.find(({ name }) => name.toLowerCase() === field.toLowerCase());
    return found ? [{ name: label, value: found.value }] : [];
  });
}
