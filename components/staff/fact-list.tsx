export type Fact = { name: string; value: string; ltr?: boolean };

/** Names and values side by side: identity and standing at full grade. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="grid grid-cols-[minmax(8rem,auto)_1fr] gap-x-8 gap-y-3 py-3">
      {facts.map((fact) => (
        <div key={`${fact.name} ${fact.value}`} className="contents">
          <dt className="t2">{fact.name}</dt>
          <dd className="med">{fact.ltr ? <bdi dir="ltr">{fact.value}</bdi> : fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
