import type { Calendar } from "@/lib/sandbox/calendar";
import type { JsonObject } from "@/lib/sandbox/json";
import { person } from "@/lib/sandbox/people/empty";
import type { CustomerParts, Person } from "@/lib/sandbox/people/person";
import { fullTill, profile, till } from "@/lib/sandbox/people/profile";
import { targetsCustomer } from "@/lib/sandbox/people/target-rows";

/** Ids of the sandbox's own members are this and their number. */
export const firstId = 800_000_000;
const names = ["Anjali", "Bashir", "Chitra", "Devika", "Esha", "Farid", "Gauri", "Harish", "Indira", "Jatin"];

/** What differs from an ordinary member. */
export type MemberFacts = {
  /** Fixes id, mobile, member number: the same in every version. */
  n: number;
  state: string;
  about: string;
  /** null leaves the field out. */
  firstName?: string | null;
  lastName?: string | null;
  mobile?: string | null;
  email?: string | null;
  externalId?: string | null;
  /** Verified e-mail and mobile. */
  verified?: boolean;
  registeredDaysAgo?: number;
  parts?: Partial<CustomerParts>;
  rest?: Partial<
    Pick<
      Person,
      | "primary"
      | "source"
      | "standing"
      | "trackers"
      | "targetGroups"
      | "expiry"
      | "promised"
      | "ledger"
      | "promotions"
    >
  >;
};

/** The ids and addresses of the n-th member of the sandbox. Mobiles are of country IN. */
export const addressesOf = ({ n, state }: Pick<MemberFacts, "n" | "state">) => ({
  id: firstId + n,
  mobile: String(918_000_000_000 + n),
  email: `${state}@sandbox.example`,
  externalId: `SBX${1000 + n}`,
});

type Contact = { type: "mobile" | "email"; value: string };

/** What is known of somebody: the usual, unless the facts say otherwise; null is known to be none. */
type Who = {
  id: number;
  mobile: string | null;
  email: string | null;
  externalId: string | null;
  firstName: string | null;
  lastName: string | null;
  registered: number;
  contacts: readonly Contact[];
};

const asked = (given: string | null | undefined, usual: string) => (given === undefined ? usual : given);

function whoIs(facts: MemberFacts): Who {
  const usual = addressesOf(facts);
  const mobile = asked(facts.mobile, usual.mobile);
  const email = asked(facts.email, usual.email);
  const contacts: Contact[] = [];
  if (mobile !== null) contacts.push({ type: "mobile", value: mobile });
  if (email !== null) contacts.push({ type: "email", value: email });
  return {
    id: usual.id,
    mobile,
    email,
    contacts,
    externalId: asked(facts.externalId, usual.externalId),
    firstName: asked(facts.firstName, names[facts.n % names.length] ?? "Asha"),
    lastName: asked(facts.lastName, "Sandbox"),
    registered: -(facts.registeredDaysAgo ?? 800),
  };
}

const seller = till(76_000_001, "sandbox.till01", "Sandbox Till 1");

function attributionOf(calendar: Calendar, { registered }: Who) {
  return {
    createDate: calendar.at(registered, "06:15:10"),
    createdBy: seller,
    modifiedBy: seller,
    modifiedDate: calendar.at(-3, "10:03:21"),
  };
}

function profileOf(calendar: Calendar, who: Who, facts: MemberFacts): JsonObject {
  const { id, firstName, lastName, externalId, contacts } = who;
  const source = facts.rest?.source;
  return profile({
    id,
    ...(firstName === null ? {} : { firstName }),
    ...(lastName === null ? {} : { lastName }),
    identifiers: [...contacts, ...(externalId === null ? [] : [{ type: "externalId", value: externalId }])],
    verified: facts.verified ?? true,
    attribution: attributionOf(calendar, who),
    ...(source ? { source: source.name, accountId: source.accountId } : {}),
    autoUpdateTime: calendar.at(-1, "08:48:38"),
  });
}

function targetsCustomerOf(calendar: Calendar, { id, firstName, lastName, registered, contacts }: Who) {
  return targetsCustomer({
    id,
    firstName: firstName ?? "",
    lastName: lastName ?? "",
    contacts,
    createdOn: calendar.stamp(registered, "06:15:10"),
    updatedOn: calendar.stamp(-3, "10:03:21"),
    createdBy: 76_000_001,
    updatedBy: 76_000_001,
    lifetimePurchases: 0,
    iso: true,
  });
}

/** A member of the sandbox's own brand, plainly invented: everybody's last name is Sandbox. */
export function member(calendar: Calendar, facts: MemberFacts): Person {
  const who = whoIs(facts);
  const { id, mobile, email, externalId } = who;
  const { state, about, parts, rest } = facts;
  const targets = targetsCustomerOf(calendar, who);
  return person(
    { id, state, about, mobile, email, externalId, targetsCustomer: targets, ...rest },
    {
      profiles: () => [profileOf(calendar, who, facts)],
      loyaltyInfo: {
        loyaltyType: "loyalty",
        attributionV2: {
          ...attributionOf(calendar, who),
          createdBy: fullTill(76_000_001, "sandbox.till01", "Sandbox Till 1"),
          createdFromSource: "instore",
        },
        lifetimePurchases: 48_250,
      },
      ...parts,
    },
  );
}
