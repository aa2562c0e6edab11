import type { Calendar } from "@/lib/sandbox/calendar";
import type { JsonObject } from "@/lib/sandbox/json";
import { type Renewal, renewSummary, type UpgradeWay, upgradeStrategies } from "@/lib/sandbox/people/gaps";
import type { ProgramPart } from "@/lib/sandbox/people/person";

type Scheme = { id: number; title: string; description: string; ratio: number; tiers: readonly string[] };

/** The programmes of the sandbox's own people. */
export const schemes = {
  rewards: {
    id: 9001,
    title: "Sandbox Rewards",
    description: "Points on every purchase",
    ratio: 0.25,
    tiers: ["Bronze", "Silver", "Gold", "Platinum"],
  },
  travel: {
    id: 9002,
    title: "Sandbox Travel",
    description: "Nights and flights",
    ratio: 0.1,
    tiers: ["Explorer", "Voyager", "Captain"],
  },
  coffee: {
    id: 9003,
    title: "Sandbox Coffee",
    description: "Cups and beans",
    ratio: 1,
    tiers: ["Cup", "Pot"],
  },
} as const satisfies Record<string, Scheme>;

export type PointFacts = {
  lifetime: number;
  redeemed?: number;
  expired?: number;
  returned?: number;
  adjusted?: number;
  delayed?: number;
  delayedReturned?: number;
  delayedExpired?: number;
  totalReturned?: number;
  /** Where the programme's own figures do not add up. */
  spendable?: number;
};

function pointFields(facts: PointFacts): JsonObject {
  const { lifetime, redeemed = 0, expired = 0, returned = 0, adjusted = 0, delayed = 0 } = facts;
  const loyaltyPoints = facts.spendable ?? lifetime - redeemed - expired - returned + adjusted;
  return {
    redeemed,
    expired,
    returned,
    adjusted,
    lifetimePoints: lifetime,
    loyaltyPoints,
    delayedPoints: delayed,
    delayedReturnedPoints: facts.delayedReturned ?? 0,
    delayedExpiredPoints: facts.delayedExpired ?? 0,
    totalAvailablePoints: loyaltyPoints + delayed,
    totalReturnedPoints: facts.totalReturned ?? returned,
  };
}

export type ProgramFacts = {
  scheme?: Scheme;
  points: PointFacts;
  /** From 1; null: the programme has no tiers. */
  tier: number | null;
  /** Days until the tier ends; "never" is about a century ahead. */
  ends?: number | "never";
  purchases?: number;
  /** -1: never earned in this programme. */
  loyaltyId?: number;
  /** "none supplied" leaves the part out, as a cluster without the gap add-on does. */
  upgrade?: readonly UpgradeWay[] | "none supplied";
  renew?: Renewal;
  partners?: readonly JsonObject[];
  more?: JsonObject;
};

function tierFields(scheme: Scheme, tier: number, ends: number | "never", calendar: Calendar): JsonObject {
  const next = scheme.tiers[tier];
  return {
    currentSlab: scheme.tiers[tier - 1] ?? "",
    currentSlabDescription: `Tier ${tier}`,
    nextSlab: next ?? "",
    nextSlabSerialNumber: next === undefined ? -1 : tier + 1,
    nextSlabDescription: next === undefined ? "" : `Tier ${tier + 1}`,
    slabSNo: tier,
    slabExpiryDate: calendar.endOf(ends === "never" ? calendar.neverDays : ends),
  };
}

/** One programme of `loyaltyProgramDetails`. docs.capillarytech.com/reference/get-customer-details */
export function program(calendar: Calendar, facts: ProgramFacts): ProgramPart {
  const { scheme = schemes.rewards, tier, upgrade = [], renew } = facts;
  return {
    base: {
      ...pointFields(facts.points),
      cumulativePurchases: facts.purchases ?? 0,
      loyaltyId: facts.loyaltyId ?? 650_000_000 + scheme.id,
      ...(tier === null ? {} : tierFields(scheme, tier, facts.ends ?? 210, calendar)),
      programId: scheme.id,
      linkedPartnerPrograms: facts.partners ?? [],
      programTitle: scheme.title,
      programDescription: scheme.description,
      programPointsToCurrencyRatio: scheme.ratio,
      ...facts.more,
    },
    upgrade: upgrade === "none supplied" ? null : upgradeStrategies(calendar, upgrade),
    renew: renew ? renewSummary(calendar, renew) : null,
  };
}
