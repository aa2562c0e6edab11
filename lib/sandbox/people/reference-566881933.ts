import type { JsonObject } from "@/lib/sandbox/json";
import { person } from "@/lib/sandbox/people/empty";
import type { Person, ProgramPart } from "@/lib/sandbox/people/person";
import { fullTill, profile, till } from "@/lib/sandbox/people/profile";
import { publishedCards } from "@/lib/sandbox/people/reference-cards";
import { justin } from "@/lib/sandbox/people/reference-targets";

// Figures, names and shapes as published for this customer; the redacted e-mail is ours.
// docs.capillarytech.com/reference/get-customer-details (look-up, with embed=mlp)
// docs.capillarytech.com/reference/get-customer-details-v2 (by id)
// docs.capillarytech.com/reference/getusertargetgroupdetails (goal JUSTIN; another first name there)
const id = 566881933;
const email = "bubalus@example.com";
const george = till(75197941, "george.docdemo");

const partners: readonly JsonObject[] = [
  {
    partnerProgramId: 135,
    partnerProgramName: "jotest4",
    partnerProgramDescription: "wf",
    partnerTierNumber: 2,
    partnerTierName: "2",
    partnerTierExpiryDate: "2025-12-29T18:29:59Z",
    partnerMembershipId: "456789123",
    partnerProgramType: "EXTERNAL",
    partnerProgramMembershipStartDate: "2025-09-27T13:08:42Z",
    partnerProgramMembershipEndDate: "2025-12-29T18:29:59Z",
    linked: true,
    tierBased: true,
  },
  {
    partnerProgramId: 133,
    partnerProgramName: "jotest08",
    partnerProgramDescription: "jo",
    partnerProgramType: "SUPPLEMENTARY",
    partnerProgramMembershipStartDate: "2025-12-23T12:25:00Z",
    partnerProgramMembershipEndDate: "2028-09-18T23:59:59Z",
    partnerProgramMembershipLastUpdatedDate: "2025-09-27T13:08:42Z",
    partnerProgramMembershipLastUpdatedActivity: "SUPPLEMENTARY_MEMBERSHIP_STARTED",
    linked: true,
    tierBased: false,
  },
];

const noDelay = {
  returned: 0,
  adjusted: 0,
  delayedPoints: 0,
  delayedReturnedPoints: 0,
  delayedExpiredPoints: 0,
  totalReturnedPoints: 0,
  programPointsToCurrencyRatio: 1,
};

const programs: readonly ProgramPart[] = [
  {
    base: {
      ...noDelay,
      redeemed: 35_474,
      expired: 173_299,
      lifetimePoints: 304_600,
      loyaltyPoints: 95_827,
      cumulativePurchases: 221_350,
      loyaltyId: 651481881,
      currentSlab: "Diamond",
      currentSlabDescription: "Tier 8",
      nextSlab: "",
      nextSlabSerialNumber: -1,
      nextSlabDescription: "",
      slabSNo: 8,
      slabExpiryDate: "2125-03-26T23:59:59Z",
      programId: 973,
      totalAvailablePoints: 95_827,
      linkedPartnerPrograms: partners,
      programTitle: "DocDemoDefaultProgram",
      programDescription: "Default program for DocDemo",
    },
    upgrade: () => [],
    renew: null,
  },
  {
    base: {
      ...noDelay,
      redeemed: 0,
      expired: 0,
      lifetimePoints: 0,
      loyaltyPoints: 0,
      cumulativePurchases: 212_350,
      loyaltyId: -1,
      currentSlab: "Coral",
      currentSlabDescription: "Tier 2",
      nextSlab: "Opal",
      nextSlabSerialNumber: 3,
      nextSlabDescription: "Tier 3",
      slabSNo: 2,
      slabExpiryDate: "2121-11-10T23:59:59Z",
      programId: 983,
      totalAvailablePoints: 0,
      linkedPartnerPrograms: [],
      programTitle: "DocTransferPoints",
      programDescription: "Test Program",
    },
    upgrade: () => [
      {
        upgradeBasedOn: "CURRENT_POINTS",
        upgradeThreshold: 3000,
        customerUpgradeEntityValues: { currentValue: 0, gapToUpgrade: 3000, valueValidUpto: "2121-11-10" },
      },
    ],
    renew: null,
  },
];

const loyaltyInfo = {
  loyaltyType: "loyalty",
  attributionV2: {
    createDate: "2025-09-23T12:31:51Z",
    createdBy: fullTill(75152721, "naman_doc", "naman"),
    modifiedBy: george,
    modifiedDate: "2026-01-08T10:03:21Z",
    createdFromSource: "instore",
  },
  lifetimePurchases: 221_350,
  score: 0,
};

/** Diamond and Coral, five cards, the goal JUSTIN: the first customer of the reference. */
export function bubalus(): Person {
  return person(
    {
      id,
      state: "reference-566881933",
      about: "Diamond (highest) and Coral (never earned there), five cards, goal JUSTIN that ended",
      mobile: "1234512345",
      email,
      externalId: "12341234",
      targetsCustomer: justin.customer,
      targetGroups: justin.groups,
    },
    {
      profiles: (call) => [
        profile({
          id,
          firstName: "Bubalus",
          lastName: "bubalis",
          identifiers: [
            { type: "mobile", value: "1234512345" },
            { type: "email", value: email },
            { type: "externalId", value: "12341234" },
          ],
          attribution: {
            createDate: "2025-02-28T06:15:10Z",
            createdBy: till(75155282, "neeraj.doc"),
            modifiedBy: george,
            modifiedDate: "2026-01-08T10:03:21Z",
          },
          autoUpdateTime: call === "lookup" ? "2026-01-14T11:32:13Z" : "2026-01-14T08:48:38Z",
        }),
      ],
      loyaltyInfo,
      associatedWith: "naman_doc",
      extendedFields: { city: "Mumbai", dob: "1999-08-08T00:00:00Z", gender: "Male" },
      cards: publishedCards(),
      programs,
    },
  );
}
