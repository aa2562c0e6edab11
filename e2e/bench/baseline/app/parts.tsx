import type { Card, Customer, Program, Target, Tracker } from "@/e2e/bench/baseline/app/capillary";

const number = new Intl.NumberFormat("en");
const day = new Intl.DateTimeFormat("en", { dateStyle: "medium" });
const date = (text: string) => day.format(new Date(text));

export function Status({ program }: { program: Program }) {
  return (
    <section>
      <h2>{program.programTitle}</h2>
      <p>
        {program.currentSlab} until {date(program.slabExpiryDate)}
      </p>
      <p>
        {number.format(program.loyaltyPoints)} points, worth{" "}
        {number.format(program.loyaltyPoints * program.programPointsToCurrencyRatio)}
      </p>
    </section>
  );
}

export function Bar({ label, done, of }: { label: string; done: number; of: number }) {
  return (
    <div>
      <p>{label}</p>
      <progress value={done} max={of} />
      <p>
        {number.format(done)} of {number.format(of)}
      </p>
    </div>
  );
}

export function Ways({ program }: { program: Program }) {
  return (
    <section>
      {program.upgradeStrategies?.map((way) => (
        <Bar
          key={way.upgradeBasedOn}
          label={`${number.format(way.customerUpgradeEntityValues.gapToUpgrade)} more to reach ${program.nextSlab}`}
          done={way.customerUpgradeEntityValues.currentValue}
          of={way.upgradeThreshold}
        />
      ))}
      {program.gapToRenewSummary?.renewStrategies.map((way) => (
        <Bar
          key={way.renewBasedOn}
          label={`${number.format(way.customerGapToRenewValue)} more to keep ${program.currentSlab}`}
          done={way.customerRenewEntityValue}
          of={way.renewThreshold}
        />
      ))}
    </section>
  );
}

export function Goals({ goals }: { goals: Target[] }) {
  return (
    <section>
      <h2>Goals</h2>
      {goals.map((goal) => (
        <Bar
          key={`${goal.periodId} ${goal.targetId}`}
          label={`${goal.targetName} until ${date(goal.periodEndDate)}`}
          done={goal.targetAchievedValue}
          of={goal.targetValue}
        />
      ))}
    </section>
  );
}

export function Points({ customer, program }: { customer: Customer; program: Program }) {
  return (
    <section>
      <h2>Points</h2>
      <p>
        {number.format(program.lifetimePoints)} earned, {number.format(program.redeemed)} redeemed,{" "}
        {number.format(program.expired)} ended
      </p>
      {customer.expirySchedules.map((lot) => (
        <p key={lot.expiryDate}>
          {number.format(lot.points)} end on {date(lot.expiryDate)}
        </p>
      ))}
    </section>
  );
}

export function Cards({ cards }: { cards: Card[] }) {
  return (
    <ul>
      {cards.map((card) => (
        <li key={card.cardId}>
          {card.seriesName} {card.cardNumber} {card.statusInfo.status}
        </li>
      ))}
    </ul>
  );
}

export function Trackers({ trackers }: { trackers: Tracker[] }) {
  return (
    <ul>
      {trackers.map((one) => (
        <li key={`${one.id} ${one.conditionId}`}>
          {one.name}: {number.format(one.value)} until {date(one.periodEndDate)}
        </li>
      ))}
    </ul>
  );
}
