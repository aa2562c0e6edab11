import { Glyph } from "@/components/ui/glyph";
import type { SaidEntry, SaidMonth } from "@/lib/format/activity-sentence";

export type ActivityMonthsProps = {
  months: readonly SaidMonth[];
  /** "balance after", over the first month. */
  balanceAfter: string;
  /** The month that the list before ended with: its heading is not said twice. */
  after?: string | null;
};

/** The ledger by month in finished words; drawn by the server and, for further pages, by the browser. */
export function ActivityMonths({ months, balanceAfter, after = null }: ActivityMonthsProps) {
  return months.map((month, index) => (
    <div className="ledger" key={month.key} data-continued={month.key === after ? "" : undefined}>
      <h3 className={month.key === after ? "vh" : "month"}>
        <span>{month.label}</span>
        {index === 0 && after === null && <span className="sm t3 plain">{balanceAfter}</span>}
      </h3>
      <ul className="list">
        {month.entries.map((entry) => (
          <li key={entry.id}>
            <Entry entry={entry} balanceAfter={balanceAfter} />
          </li>
        ))}
      </ul>
    </div>
  ));
}

function Entry({ entry, balanceAfter }: { entry: SaidEntry; balanceAfter: string }) {
  return (
    <div className="item">
      <Glyph kind={entry.glyph} />
      <span className="main">
        <b>{entry.title}</b>
        {entry.when !== null && (
          <time className="note sm t2" dateTime={entry.dateTime ?? undefined}>
            {entry.when}
          </time>
        )}
      </span>
      <span className="side">
        <b className="num">{entry.amount}</b>
        <span className="note sm t2 num">
          <span className="vh">{balanceAfter}: </span>
          {entry.balance}
        </span>
      </span>
    </div>
  );
}
