import type { Calendar } from "@/lib/sandbox/calendar";
import { type CardFacts, card } from "@/lib/sandbox/people/cards";
import { type GoalFacts, goal } from "@/lib/sandbox/people/goals";
import { type TierChange, tierChange } from "@/lib/sandbox/people/history";
import { embeddedLots, expiryLots, type Lot } from "@/lib/sandbox/people/lots";
import { addressesOf, type MemberFacts, member } from "@/lib/sandbox/people/member";
import type { CustomerParts, Person } from "@/lib/sandbox/people/person";
import { type ProgramFacts, program } from "@/lib/sandbox/people/program";
import { type TrackerFacts, tracker } from "@/lib/sandbox/people/trackers";

/** A member described by facts without dates; days are counted from today. */
export type StateFacts = Omit<MemberFacts, "parts" | "rest"> & {
  programs?: readonly ProgramFacts[];
  /** Points that end: in the expiry call and in customer details alike. */
  lots?: readonly Lot[];
  /** Newest first. */
  history?: readonly TierChange[];
  cards?: readonly Omit<CardFacts, "cardId" | "customerId">[];
  goals?: readonly GoalFacts[];
  trackers?: readonly TrackerFacts[];
  parts?: (calendar: Calendar, id: number) => Partial<CustomerParts>;
  rest?: (calendar: Calendar, id: number) => NonNullable<MemberFacts["rest"]>;
};

/** Somebody by their facts. */
export function personOf(calendar: Calendar, facts: StateFacts): Person {
  const {
    programs = [],
    lots = [],
    history = [],
    cards = [],
    goals = [],
    trackers = [],
    parts,
    rest,
    ...who
  } = facts;
  const { id } = addressesOf(who);
  const expiry = expiryLots(calendar, lots);
  return member(calendar, {
    ...who,
    parts: {
      programs: programs.map((each) => program(calendar, each)),
      expirySchedules: embeddedLots(expiry),
      slabHistory: history.map((change) => tierChange(calendar, change)),
      cards: cards.map((each, index) =>
        card(calendar, { ...each, cardId: who.n * 1000 + index, customerId: id }),
      ),
      ...parts?.(calendar, id),
    },
    rest: {
      expiry,
      targetGroups: goals.map((each) => goal(calendar, each)),
      trackers: () => trackers.map((each) => tracker(calendar, each)),
      ...rest?.(calendar, id),
    },
  });
}

/** The people of a family of states. */
export const peopleOf = (calendar: Calendar, states: readonly StateFacts[]): Person[] =>
  states.map((facts) => personOf(calendar, facts));
