import type { Customer } from "@/lib/loyalty/customer";

/** A customer for tests; figures of the reference documents where a test names them. */
export function testCustomer(customerId: number, change: Partial<Customer> = {}): Customer {
  return {
    customerId,
    mergedFrom: null,
    identity: {
      firstName: "Bubalus",
      lastName: "Bubalis",
      identifiers: [
        { type: "mobile", value: "1234512345" },
        { type: "email", value: "bubalus@example.com" },
        { type: "externalId", value: "12341234" },
      ],
      channels: [],
      registeredOn: null,
      registeredAt: null,
      lifetimePurchases: null,
      extendedFields: [],
      optIn: null,
      doNotCall: null,
    },
    programs: [],
    history: [],
    criteria: null,
    cards: [],
    expiry: [],
    promotional: [],
    currencies: [],
    groups: [],
    subscriptions: [],
    standing: { fraud: null, status: null },
    ...change,
  };
}
