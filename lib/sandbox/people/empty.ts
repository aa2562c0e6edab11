import type { JsonObject } from "@/lib/sandbox/json";
import type { CustomerParts, Identifier, Person } from "@/lib/sandbox/people/person";

/** Known to be none, in every part: where each person starts. */
export const emptyParts: Omit<CustomerParts, "profiles"> = {
  loyaltyInfo: { loyaltyType: "loyalty", lifetimePurchases: 0 },
  segments: {},
  associatedWith: "sandbox.till01",
  extendedFields: {},
  cards: [],
  programs: [],
  groupPrograms: null,
  slabHistory: [],
  tierUpgradeCriteria: null,
  membershipRetentionCriteria: null,
  optinStatus: "NONE",
  ndncStatus: "NONE",
  promotionalPoints: { customerPromotionType: [], transactionPromotionType: [], lineitemPromotionType: [] },
  expirySchedules: [],
  expiredPoints: [],
  returnedPoints: [],
  subscriptions: [],
  alternateCurrencies: [],
  userGroups: [],
  fraudDetails: { status: "NONE" },
  customerStatus: { status: "ACTIVE", label: "Active" },
  warnings: [],
};

type Who = Pick<Person, "id" | "state" | "about" | "mobile" | "email" | "externalId"> & {
  moreFoundBy?: readonly Identifier[];
};
type Rest = Omit<Partial<Person>, "cards" | "foundBy" | "customer">;

const textOf = (row: JsonObject, name: string) => {
  const value = row[name];
  return typeof value === "string" && value !== "" ? value : null;
};

/** `<id>@example.com` is among them. */
function identifiersOf(who: Who, cards: readonly JsonObject[]): Identifier[] {
  const own: (Identifier | null)[] = [
    who.mobile ? { kind: "mobile", value: who.mobile } : null,
    who.email ? { kind: "email", value: who.email } : null,
    { kind: "email", value: `${who.id}@example.com` },
    who.externalId ? { kind: "externalId", value: who.externalId } : null,
    { kind: "id", value: String(who.id) },
  ];
  const byCard = cards.flatMap((card): (Identifier | null)[] => {
    const number = textOf(card, "cardNumber");
    const external = textOf(card, "cardExternalId");
    return [
      number ? { kind: "cardnumber", value: number } : null,
      external ? { kind: "cardExternalId", value: external } : null,
    ];
  });
  return [...own, ...byCard, ...(who.moreFoundBy ?? [])].filter((identifier) => identifier !== null);
}

/** A person of whom only the given parts are known; everything else is known to be none. */
export function person(
  who: Who & Rest,
  parts: Partial<CustomerParts> & Pick<CustomerParts, "profiles">,
): Person {
  const { moreFoundBy: _, ...rest } = who;
  const customer: CustomerParts = { ...emptyParts, ...parts };
  return {
    primary: null,
    source: null,
    standing: { kind: "member" },
    trackers: () => [],
    targetsCustomer: { id: who.id, profiles: [], loyaltyInfo: {}, customFields: {} },
    targetGroups: [],
    expiry: [],
    promised: { schedule: [], triggerBased: [] },
    ledger: () => [],
    promotions: [],
    ...rest,
    cards: customer.cards.map((card) => textOf(card, "cardNumber")).filter((number) => number !== null),
    foundBy: identifiersOf(who, customer.cards),
    customer,
  };
}
