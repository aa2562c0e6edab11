import type { RecentLine } from "@/components/staff/staff-words";

export type RecentsProps = {
  words: { title: string; cleared: string; none: string };
  /** Newest first, masked. */
  lines: readonly RecentLine[];
};

/** "This shift": masked, newest first, gone with the lock. */
export function Recents({ words, lines }: RecentsProps) {
  return (
    <div className="recent">
      <div className="row between base pb-1">
        <h2 className="sm strong">{words.title}</h2>
        <span className="xs t3">{words.cleared}</span>
      </div>
      {lines.length === 0 ? (
        <p className="sm t2 py-2">{words.none}</p>
      ) : (
        <ul className="list">
          {lines.map((line) => (
            <li key={line.key} className="item">
              <span className="main">
                <bdi dir="ltr">{line.shown}</bdi>
              </span>
              <span className="sm t2 num">{line.time}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
