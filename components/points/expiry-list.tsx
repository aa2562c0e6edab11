import { Icon } from "@/components/ui/icon";
import type { SaidLot } from "@/lib/format/points-sentence";
import type { BrandWords, Speech } from "@/lib/format/speech";
import { useSpeech } from "@/lib/format/use-speech";

export type ExpiryListProps = {
  lots: readonly SaidLot[];
  /** Address of the calendar file of a day; null: no calendar. */
  calendarBase: string | null;
  words: BrandWords;
};

const shown = 6;

/** Amount, "in 18 days", date, calendar. "No end date" is a row, never a mark on the plot. */
export function ExpiryList({ lots, calendarBase, words }: ExpiryListProps) {
  const speech = useSpeech(words);
  const endless = lots.filter((lot) => lot.date === null);
  const dated = lots.filter((lot) => lot.date !== null);
  const rest = dated.slice(shown);
  const row = (lot: SaidLot) => (
    <li key={lot.key}>
      <Row lot={lot} calendarBase={calendarBase} speech={speech} />
    </li>
  );
  return (
    <>
      <ul className="list">{[...dated.slice(0, shown), ...endless].map(row)}</ul>
      {rest.length > 0 && (
        <details className="how">
          <summary>{speech.t("points.ending.more", { count: rest.length })}</summary>
          <ul className="list">{rest.map(row)}</ul>
        </details>
      )}
    </>
  );
}

function Row({ lot, calendarBase, speech }: { lot: SaidLot; calendarBase: string | null; speech: Speech }) {
  const note = lot.date === null ? speech.t("points.ending.noDate") : lot.inDays;
  return (
    <div className="item compact wraps">
      <span className="main">
        <b className="num">{lot.amount}</b>
        {note && <span className={lot.soon ? "note sm att med" : "note sm t2"}>{note}</span>}
      </span>
      {lot.date !== null && <span className="sm t2 nb">{lot.date}</span>}
      {lot.date !== null && calendarBase !== null && (
        <a
          className="icon-btn"
          href={`${calendarBase}/${encodeURIComponent(lot.id)}.ics`}
          download
          aria-label={speech.t("points.ending.calendar", { amount: lot.amount, date: lot.date })}
        >
          <Icon name="calendar" small />
        </a>
      )}
    </div>
  );
}
