import type { Customer, PartnerFacts, ProgramFacts } from "@/lib/loyalty/customer";
import { windowState } from "@/lib/loyalty/dates";
import { toPoints } from "@/lib/loyalty/points";
import { toTier } from "@/lib/loyalty/tier";
import type { Partner, Program } from "@/lib/loyalty/view-models";

/** One programme as screens show it. `currency` is the brand's ISO 4217 code or null. */
export function toProgram(
  facts: ProgramFacts,
  { now, currency }: { now: Date; currency: string | null },
): Program {
  return {
    programId: facts.programId,
    title: facts.title,
    description: facts.description,
    enrolled: facts.enrolled,
    points: facts.points && toPoints(facts.points, currency),
    tier: facts.tier && toTier(facts.tier, now),
    partners: facts.partners.map((partner) => toPartner(partner, now)),
  };
}

/**
 * Whether a member without a programme never joined one. Otherwise the answer holds none of what they have: a tier
 * once held, or Capillary's own word that they are in, forbids "you have not earned here yet".
 */
export function neverJoined({ outside, history }: Pick<Customer, "outside" | "history">): boolean {
  return outside === true && (history ?? []).length === 0;
}

/** A partner programme with its state by the clock; dates that do not line up are `unknown`. */
export function toPartner(facts: PartnerFacts, now: Date): Partner {
  return { ...facts, state: partnerState(facts, now) };
}

function partnerState(facts: PartnerFacts, now: Date): Partner["state"] {
  const state = windowState(facts.from, facts.to, now);
  switch (state) {
    case "open":
      return "running";
    case "closed":
      return "ended";
    case "upcoming":
      return "upcoming";
    case "inverted":
    case "unknown":
      return "unknown";
    default:
      return state satisfies never;
  }
}
