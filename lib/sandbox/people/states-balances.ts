import type { Calendar } from "@/lib/sandbox/calendar";
import type { JsonObject } from "@/lib/sandbox/json";
import { steady } from "@/lib/sandbox/people/course";
import type { Person } from "@/lib/sandbox/people/person";
import { type ProgramFacts, program, schemes } from "@/lib/sandbox/people/program";
import { peopleOf, type StateFacts } from "@/lib/sandbox/people/state";

const store = { code: "sandbox.store01", name: "Indiranagar" };

const promotionalLot = (calendar: Calendar, points: number, name: string, inDays: number): JsonObject => ({
  points,
  issuedAt: store,
  issuedOn: calendar.at(-20, "10:00:00"),
  expiryDate: calendar.endOf(inDays),
  promotionSource: { promotionSourceId: -1, promotionSourceType: "GOODWILL" },
  programId: 9001,
  promotionName: name,
});

const currency = (name: string, earned: number, lifetimeEarned: number, redeemed: number): JsonObject => ({
  programId: 9001,
  programName: schemes.rewards.title,
  alternateCurrencyData: {
    name,
    earned,
    lifetimeEarned,
    redeemed,
    expired: 0,
    returned: 0,
    delayedEarned: 5,
    delayedLifetimeEarned: 5,
    delayedReturned: 0,
    delayedExpired: 0,
    totalAvailable: earned + 5,
    totalRedeemed: redeemed,
    totalReturned: 0,
    totalExpired: 0,
  },
});

const groupProgram: JsonObject = {
  groupProgramId: 61,
  title: "Sandbox Together",
  description: "Rewards and Travel, summed by Capillary",
  programsList: [
    { id: 9001, name: schemes.rewards.title, description: schemes.rewards.description },
    { id: 9002, name: schemes.travel.title, description: schemes.travel.description },
  ],
  lifetimePoints: 14_450,
  loyaltyPoints: 10_000,
  promisedPoints: 250,
  pointsToCurrencyRatio: 0.25,
};

const family = (calendar: Calendar, userId: number): JsonObject => ({
  id: 3918001,
  externalId: "sandbox_family",
  groupStatus: "ACTIVE",
  groupName: "Sandbox family",
  maxGroupSize: 6,
  fleetGroupUsers: [{ userId, groupId: 3918001, defaultGroup: true, primaryMember: true, active: true }],
  createdOn: calendar.at(-60, "05:23:40"),
  pointsSummaries: [{ programId: 9001, lifetimePoints: 54_500, loyaltyPoints: 54_500, currentSlab: "Gold" }],
});

const partner = (
  calendar: Calendar,
  id: number,
  name: string,
  from: number,
  to: number,
  more: JsonObject,
): JsonObject => ({
  partnerProgramId: id,
  partnerProgramName: name,
  partnerProgramDescription: `${name} with the sandbox`,
  partnerProgramMembershipStartDate: calendar.at(from, "13:08:42"),
  partnerProgramMembershipEndDate: calendar.endOf(to),
  linked: true,
  ...more,
});

const partners = (calendar: Calendar): JsonObject[] => [
  partner(calendar, 135, "Sandbox Air", -200, 160, {
    partnerProgramType: "EXTERNAL",
    tierBased: true,
    partnerTierNumber: 2,
    partnerTierName: "Blue",
    partnerTierExpiryDate: calendar.endOf(160),
    partnerMembershipId: "456789123",
  }),
  partner(calendar, 136, "Sandbox Plus", -400, -35, {
    partnerProgramType: "SUPPLEMENTARY",
    tierBased: false,
    partnerProgramMembershipLastUpdatedActivity: "SUPPLEMENTARY_MEMBERSHIP_EXPIRED",
  }),
  partner(calendar, 137, "Sandbox Hotels", 20, 385, {
    partnerProgramType: "SUPPLEMENTARY",
    tierBased: false,
    partnerProgramMembershipLastUpdatedActivity: "SUPPLEMENTARY_MEMBERSHIP_STARTED",
  }),
  {
    partnerProgramId: 138,
    partnerProgramName: "Sandbox Rail",
    partnerProgramDescription: "",
    partnerProgramType: "SOMETHING_NEW",
    linked: false,
    tierBased: false,
  },
];

const programs: readonly ProgramFacts[] = [
  {
    points: { lifetime: 12_000, redeemed: 3_500, expired: 500 },
    tier: 2,
    upgrade: [{ on: "CUMULATIVE_PURCHASES", threshold: 10_000, course: steady(4_100) }],
  },
];

const states: readonly StateFacts[] = [
  {
    n: 50,
    state: "promotional-points",
    about: "Promotional points of all three kinds",
    programs,
    parts: (calendar) => ({
      promotionalPoints: {
        customerPromotionType: [promotionalLot(calendar, 500, "Welcome back", 40)],
        transactionPromotionType: [promotionalLot(calendar, 120, "Double weekend", 90)],
        lineitemPromotionType: [promotionalLot(calendar, 30, "Coffee beans", 12)],
      },
    }),
  },
  {
    n: 51,
    state: "alternate-currencies",
    about: "Two alternate currencies; documented for the look-up only",
    programs,
    parts: () => ({
      alternateCurrencies: [currency("Coins", 42, 60, 18), currency("Green leaves", 0, 0, 0)],
    }),
  },
  {
    n: 52,
    state: "group-programs",
    about: "A group of programmes with its own sums",
    programs,
    parts: () => ({ groupPrograms: [groupProgram] }),
  },
  {
    n: 53,
    state: "user-group",
    about: "Primary member of a family that shares points",
    programs,
    parts: (calendar, id) => ({ userGroups: [family(calendar, id)] }),
  },
  {
    n: 54,
    state: "partner-programs",
    about: "Partner programmes: running with a tier, ended, upcoming, not linked and of an unknown type",
    parts: (calendar) => ({
      programs: programs.map((each) => program(calendar, { ...each, partners: partners(calendar) })),
    }),
  },
];

/** Balances beside points: promotional lots, alternate currencies, groups, partner programmes. */
export const balanceStates = (calendar: Calendar): Person[] => peopleOf(calendar, states);
