import { Icon } from "@/components/ui/icon";

export type FlightStep = {
  key: string;
  state: "done" | "now" | "todo";
  /** Under the rung: the word, and a date or nothing. */
  word: string;
  date?: string;
};

/** A streak as a flight of rungs: tick, outline, plain; a word and a date under each. At most eight. */
export function Flight({ label, steps }: { label: string; steps: readonly FlightStep[] }) {
  return (
    <div>
      <ol className="flight" aria-label={label}>
        {steps.slice(0, 8).map((step) => (
          <li key={step.key} className={step.state}>
            <span className="step">{step.state === "done" && <Icon name="tick" />}</span>
            <span className="vh">{[step.word, step.date].filter(Boolean).join(" ")}</span>
          </li>
        ))}
      </ol>
      <ol className="flight-caps" aria-hidden="true">
        {steps.slice(0, 8).map((step) => (
          <li key={step.key}>
            <b>{step.word}</b>
            {step.date}
          </li>
        ))}
      </ol>
    </div>
  );
}
