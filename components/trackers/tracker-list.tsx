import { TrackerRow } from "@/components/trackers/tracker-row";
import type { BrandWords } from "@/lib/format/speech";
import { trackerGroups } from "@/lib/format/tracker-sentence";
import { useSpeech } from "@/lib/format/use-speech";
import type { Tracker } from "@/lib/loyalty/view-models";

export type TrackerListProps = {
  trackers: readonly Tracker[];
  words: BrandWords;
};

/** Counts grouped by tracker, each condition a row of its own. Two columns from 900 px. */
export function TrackerList({ trackers, words }: TrackerListProps) {
  const { t } = useSpeech(words);
  const groups = trackerGroups(trackers);
  if (groups.length === 0) return <p className="sm t2 py-4">{t("trackers.filter.nothing")}</p>;
  const half = Math.ceil(groups.length / 2);
  return (
    <div className="row-cols">
      {[groups.slice(0, half), groups.slice(half)].map((column) =>
        column.length === 0 ? null : (
          <ul className="list" key={column[0]?.rows[0]?.conditionId ?? "rest"}>
            {column.map((group) => (
              <li key={`${group.id} ${group.name}`}>
                {group.rows.length === 1 && group.rows[0] ? (
                  <TrackerRow tracker={group.rows[0]} words={words} />
                ) : (
                  <TrackerGroup name={group.name} rows={group.rows} words={words} />
                )}
              </li>
            ))}
          </ul>
        ),
      )}
    </div>
  );
}

function TrackerGroup({ name, rows, words }: { name: string; rows: readonly Tracker[]; words: BrandWords }) {
  return (
    <div className="py-3">
      <h3 className="sm t2">{name}</h3>
      <ul>
        {rows.map((tracker) => (
          <li key={tracker.conditionId}>
            <TrackerRow tracker={tracker} words={words} titled="condition" />
          </li>
        ))}
      </ul>
    </div>
  );
}
