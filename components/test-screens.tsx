import type { ReactElement } from "react";
import { CardRow } from "@/components/cards/card-row";
import { cardFields, cardTitle } from "@/components/cards/card-title";
import { WalletFirst } from "@/components/cards/wallet-first";
import { NextGoalCard } from "@/components/goals/next-goal";
import { NextGoalRow } from "@/components/goals/next-goal-row";
import { Alerts } from "@/components/points/alerts";
import { Arriving } from "@/components/points/arriving";
import { CurrencyList } from "@/components/points/currency-list";
import { EquationTable } from "@/components/points/equation-table";
import { GroupList } from "@/components/points/group-list";
import { PromotionalList } from "@/components/points/promotional-list";
import { Spendable } from "@/components/points/spendable";
import { StatusCard } from "@/components/points/status-card";
import { WaterfallPlot } from "@/components/points/waterfall-plot";
import { ContactList } from "@/components/profile/contact-list";
import { Identity } from "@/components/profile/identity";
import { ProgramList } from "@/components/profile/program-list";
import { lotParts } from "@/components/test-lists";
import { KeepAnswer } from "@/components/tier/keep-answer";
import { PartnerList } from "@/components/tier/partner-list";
import { ReachAnswer } from "@/components/tier/reach-answer";
import { TierHistory } from "@/components/tier/tier-history";
import { TierLadder } from "@/components/tier/tier-ladder";
import { sayAlert } from "@/lib/format/alert-sentence";
import { shortNumber } from "@/lib/format/card-number";
import { cardLine, cardStatus } from "@/lib/format/card-sentence";
import { cardCode } from "@/lib/format/card-words";
import { sayNextGoal } from "@/lib/format/next-goal-sentence";
import { equationOf } from "@/lib/format/points-sentence";
import type { Speech } from "@/lib/format/speech";
import { sayPlate } from "@/lib/format/status-sentence";
import { alerts } from "@/lib/loyalty/alerts";
import { sortCards, toCard } from "@/lib/loyalty/cards";
import type { Customer } from "@/lib/loyalty/customer";
import { nextGoals } from "@/lib/loyalty/next-goals";
import { toProgram } from "@/lib/loyalty/program";
import type { Program } from "@/lib/loyalty/view-models";

/** Parts of the member's screens by name, drawn from facts as the pages draw them. */
export type Parts = Record<string, ReactElement>;

/** Everything a customer answer puts on the member's screens; parts that are unavailable are absent. */
export function customerParts(customer: Customer, speech: Speech): Parts {
  const { now } = speech;
  const programs = customer.programs?.map((each) => toProgram(each, { now, currency: "AED" })) ?? null;
  const parts = (programs ?? []).map((program) => programParts(program, customer, programs, speech));
  const several = Object.fromEntries(
    parts.flatMap((each, at) => Object.entries(each).map(([name, part]) => [`${name} ${at}`, part])),
  );
  return {
    ...several,
    ...cardParts(customer, programs, speech),
    ...otherParts(customer, speech),
    ...(customer.expiry ? lotParts(customer.expiry, speech) : {}),
    ...profileParts(customer, speech),
  };
}

function programParts(
  program: Program,
  customer: Customer,
  programs: Program[] | null,
  speech: Speech,
): Parts {
  const { programId, tier, points, partners } = program;
  const { notes: _notes, ...plate } = sayPlate(program, speech);
  const at = { now: speech.now, programId };
  const goals = nextGoals(programs, [], [], at);
  const said = alerts(programs, customer.expiry, customer.history, speech.now, at);
  const words = speech;
  return {
    plate: <StatusCard label="Status" {...plate} />,
    alerts: <Alerts label="Now" alerts={said.map((each) => sayAlert(each, tier, speech))} more="More" />,
    ...(goals[0]
      ? { goal: <NextGoalCard nextGoal={goals[0]} tier={tier} words={words} href="/progress" /> }
      : {}),
    ...(goals[1]
      ? { "next goal": <NextGoalRow said={sayNextGoal(goals[1], tier, speech)} steps={null} /> }
      : {}),
    ...(tier ? tierParts(program, customer, speech) : {}),
    ...(points ? pointParts(program, speech) : {}),
    partners: <PartnerList partners={partners} words={words} />,
  };
}

function tierParts({ programId, tier }: Program, customer: Customer, speech: Speech): Parts {
  if (!tier) return {};
  const { criteria, history } = customer;
  const shared = { tier, programId, criteria, asOf: speech.now.toISOString(), words: speech };
  return {
    reach: <ReachAnswer {...shared} />,
    keep: <KeepAnswer {...shared} calendar="/calendar.ics" />,
    ladder: <TierLadder tier={tier} history={history} words={speech} />,
    ...(history ? { history: <TierHistory history={history} ranks={{}} words={speech} /> } : {}),
  };
}

function pointParts({ programId, points, tier }: Program, speech: Speech): Parts {
  if (!points) return {};
  const equation = equationOf(points);
  return {
    spendable: <Spendable points={points} programId={programId} tier={tier?.name ?? null} words={speech} />,
    ...(equation.missing.length === 0
      ? { waterfall: <WaterfallPlot equation={equation} programId={programId} words={speech} /> }
      : {}),
    equation: <EquationTable equation={equation} delayed={points} programId={programId} words={speech} />,
    arriving: (
      <Arriving
        total={points.arriving}
        lots={null}
        spendable={points.spendable}
        programId={programId}
        words={speech}
      />
    ),
  };
}

function cardParts({ cards }: Customer, programs: Program[] | null, speech: Speech): Parts {
  const rules = {
    now: speech.now,
    symbologyOf: () => "code128" as const,
    fields: [{ field: "vehicle_type", label: "Vehicle" }],
    labelField: "custom_card_name",
  };
  const all = cards && sortCards(cards.map((facts) => toCard(facts, rules)));
  const rank = programs?.[0]?.tier?.rank ?? null;
  const shown = all?.map((card) => {
    const status = cardStatus(card, speech);
    const title = cardTitle(card, "Card");
    const plate = { title, name: null, number: shortNumber(card.number), line: cardLine(card, speech), rank };
    return (
      <li key={card.id}>
        <WalletFirst
          plate={{ ...plate, ladder: null }}
          code={cardCode(card, speech)}
          href="/card/1"
          fields={cardFields(card)}
          words={{ show: "Show", showCard: "Show card" }}
        />
        <CardRow title={title} line={{ number: card.number }} end={status.word} href={null} rank={rank} />
      </li>
    );
  });
  return shown ? { wallet: <ul>{shown}</ul> } : {};
}

function otherParts({ currencies, promotional, groups }: Customer, speech: Speech): Parts {
  return {
    ...(currencies ? { currencies: <CurrencyList currencies={currencies} words={speech} /> } : {}),
    ...(promotional ? { promotional: <PromotionalList promotional={promotional} words={speech} /> } : {}),
    ...(groups ? { groups: <GroupList groups={groups} words={speech} /> } : {}),
  };
}

function profileParts({ identity, programs }: Customer, speech: Speech): Parts {
  const { lifetimePurchases } = identity;
  const money = lifetimePurchases === null ? null : { amount: lifetimePurchases, currency: "AED" };
  const listed = (programs ?? []).map(({ programId, title, description, tier }) => ({
    programId,
    title,
    description,
    tier: tier?.name ?? null,
    tierDescription: tier?.description ?? null,
  }));
  return {
    identity: <Identity profile={{ ...identity, lifetimePurchases: money }} words={speech} />,
    contact: <ContactList channels={identity.channels} identifiers={identity.identifiers} words={speech} />,
    programs: <ProgramList programs={listed} words={speech} />,
  };
}
