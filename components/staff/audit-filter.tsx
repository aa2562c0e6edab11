import { Button, TextLink } from "@/components/ui/button";

export type AuditChoice = { value: string; label: string };
export type AuditFilterProps = {
  action: string;
  words: {
    title: string;
    from: string;
    to: string;
    person: string;
    event: string;
    result: string;
    apply: string;
    reset: string;
    export: string;
  };
  people: readonly AuditChoice[];
  events: readonly AuditChoice[];
  results: readonly AuditChoice[];
  chosen: Readonly<Record<"from" | "to" | "person" | "event" | "result", string>>;
  exportHref: string;
};

/** A plain form that asks for the page anew: it works before any script. */
export function AuditFilter(props: AuditFilterProps) {
  const { action, words, people, events, results, chosen, exportHref } = props;
  return (
    <form action={action} method="get" className="grid gap-4" aria-label={words.title}>
      <div className="grid gap-4 pt-3 grid-cols-[repeat(auto-fit,minmax(11rem,1fr))]">
        <DayField name="from" label={words.from} value={chosen.from} />
        <DayField name="to" label={words.to} value={chosen.to} />
        <ChoiceField name="person" label={words.person} choices={people} value={chosen.person} />
        <ChoiceField name="event" label={words.event} choices={events} value={chosen.event} />
        <ChoiceField name="result" label={words.result} choices={results} value={chosen.result} />
      </div>
      <div className="row wrap">
        <Button type="submit">{words.apply}</Button>
        <a className="btn quiet" href={exportHref} download>
          {words.export}
        </a>
        <TextLink href={action}>{words.reset}</TextLink>
      </div>
    </form>
  );
}

function DayField({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <div className="field">
      <label htmlFor={`audit-${name}`}>{label}</label>
      <div className="box">
        <input id={`audit-${name}`} name={name} type="date" defaultValue={value} />
      </div>
    </div>
  );
}

function ChoiceField(props: { name: string; label: string; choices: readonly AuditChoice[]; value: string }) {
  const { name, label, choices, value } = props;
  return (
    <div className="field">
      <label htmlFor={`audit-${name}`}>{label}</label>
      <div className="box">
        <select
          id={`audit-${name}`}
          name={name}
          defaultValue={value}
          className="grow min-h-12 bg-transparent"
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
