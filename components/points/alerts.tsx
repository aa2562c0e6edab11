import { Alert } from "@/components/ui/alert";
import type { SaidAlert } from "@/lib/format/alert-sentence";

export type AlertsProps = {
  label: string;
  /** Soonest first. One is shown, the rest fold. */
  alerts: readonly SaidAlert[];
  /** "2 more" */
  more: string;
};

/** At most one alert in sight; the others open under it, before any script. */
export function Alerts({ label, alerts, more }: AlertsProps) {
  const [first, ...rest] = alerts;
  if (!first) return null;
  return (
    <section aria-label={label}>
      <AlertRow alert={first} />
      {rest.length > 0 && (
        <details className="how">
          <summary>{more}</summary>
          <ul className="grid gap-2">
            {rest.map((alert) => (
              <li key={alert.key}>
                <AlertRow alert={alert} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function AlertRow({ alert: { tone, glyph, title, note, href } }: { alert: SaidAlert }) {
  return <Alert tone={tone} glyph={glyph} title={title} note={note} href={href} />;
}
