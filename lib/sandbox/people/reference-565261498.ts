import { person } from "@/lib/sandbox/people/empty";
import type { Person } from "@/lib/sandbox/people/person";
import { fullTill, profile, till } from "@/lib/sandbox/people/profile";

// Figures, names and shapes as published for this customer: tier history, criteria, consent; no programme part.
// docs.capillarytech.com/reference/get-customer-details-v2
const id = 565261498;
const mobile = "19986542387";
const divya = till(75152722, "divya_doc");
const store = { code: "doc123", name: "DocStore" };

const history = [
  {
    from: "Coral",
    to: "Garnet",
    fromTierExpiryDate: "2121-11-10T23:59:59Z",
    changedOn: "2026-01-13T14:41:26Z",
    notes: "manual slab adjustment reason: Upgraded for achieving 1000 loyalty points",
    store,
    type: "UPGRADE",
    programId: 983,
  },
  {
    from: "Topaz",
    to: "Coral",
    fromTierExpiryDate: "2124-08-27T23:59:59Z",
    toTierExpiryDate: "2121-11-10T23:59:59Z",
    changedOn: "2025-03-26T08:26:55Z",
    notes: "Upgrading to Slab : Slab[2]: Name [points] Description [transfer points] , Criteria: Primary",
    store,
    type: "UPGRADE",
    programId: 983,
  },
];

const loyaltyInfo = {
  loyaltyType: "loyalty",
  attributionV2: {
    createDate: "2024-08-27T00:00:00Z",
    createdBy: fullTill(75155282, "neeraj.doc"),
    modifiedBy: divya,
    modifiedDate: "2026-01-14T10:25:02Z",
    createdFromSource: "instore",
  },
  lifetimePurchases: 10_200,
};

/** Topaz → Coral → Garnet: the published tier history. */
export function tomWithHistory(): Person {
  return person(
    {
      id,
      state: "reference-565261498",
      about: "Tier history Topaz → Coral → Garnet, upgrade and retention criteria, no programme part",
      mobile,
      email: `${id}@example.com`,
      externalId: null,
    },
    {
      profiles: () => [
        profile({
          id,
          firstName: "Tom",
          lastName: "Sawyer",
          identifiers: [{ type: "mobile", value: mobile }],
          attribution: {
            createDate: "2024-08-27T00:00:00Z",
            createdBy: till(75155282, "neeraj.doc"),
            modifiedBy: divya,
            modifiedDate: "2026-01-14T10:25:02Z",
          },
          autoUpdateTime: "2026-01-16T08:12:10Z",
        }),
      ],
      loyaltyInfo,
      associatedWith: "neeraj.doc",
      slabHistory: history,
      tierUpgradeCriteria: {
        purchaseType: "CURRENT_POINTS",
        description: "purchase required for slab upgradation based on current points",
        purchaseValue: 5999,
      },
      membershipRetentionCriteria: { minPurchases: 0, minVisits: 0, isDownGradeStrategy: true },
    },
  );
}
