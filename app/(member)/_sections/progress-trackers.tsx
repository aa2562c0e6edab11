import { CouldNotLoad } from "@/app/(member)/_sections/could-not-load";
import { DatedMark } from "@/app/(member)/_sections/dated-mark";
import { chosenProgress, progressData } from "@/app/(member)/_sections/progress-data";
import { type ProgressQuery, progressHref } from "@/app/(member)/progress/progress-query";
import { FilterChips } from "@/components/points/filter-chips";
import { TrackerPages } from "@/components/trackers/tracker-pages";
import { Nothing } from "@/components/ui/nothing";
import { rankHue } from "@/components/ui/rank";
import { Section } from "@/components/ui/section";
import { getBrandWords, getSpeech } from "@/lib/format/get-speech";
import { filterTrackers, type TrackerFilter } from "@/lib/format/tracker-sentence";
import { hasValue } from "@/lib/loyalty/result";
import { brand } from "@/lib/theme/load-brand";

const filters = ["all", "open", "counting", "closed"] as const satisfies readonly TrackerFilter[];
/** Fewer than this are seen at a glance and need no filter. */
const worthFiltering = 5;

/** What the operator lets members see of what is being counted; absent where nothing is listed. */
export async function ProgressTrackers({ query }: { query: ProgressQuery }) {
  const { modules, trackers: listed } = brand();
  if (!modules.trackers || listed.length === 0) return null;
  const [{ t }, words, found, programs] = await Promise.all([
    getSpeech(),
    getBrandWords(),
    progressData(0),
    chosenProgress(query.programId),
  ]);
  // The tier section says it when nothing at all could be read.
  if (!hasValue(found)) return null;
  const { trackers } = found.value.data;
  return (
    <div className="ruled" data-rank={rankHue(programs?.chosen?.tier?.rank ?? null)}>
      {trackers === null ? (
        <CouldNotLoad title={t("progress.failed.trackers")} />
      ) : (
        <Section
          id="trackers"
          title={t("trackers.title")}
          action={<DatedMark of={found} section="trackers" />}
        >
          {trackers.length >= worthFiltering && (
            <div className="pt-3">
              <FilterChips
                label={t("trackers.filter.label")}
                chips={filters.map((filter) => ({
                  label: t(`trackers.filter.${filter}`),
                  href: `${progressHref(query, { filter })}#trackers-title`,
                  current: filter === query.filter,
                }))}
              />
            </div>
          )}
          {trackers.length === 0 ? (
            <Nothing kind="none-yet" title={t("trackers.none")} text={t("trackers.noneLine")} />
          ) : (
            <TrackerPages
              trackers={filterTrackers(trackers, query.filter)}
              words={words}
              page={query.page}
              hrefOf={(page) => `${progressHref(query, { page, goals: query.goals })}#trackers-title`}
            />
          )}
        </Section>
      )}
    </div>
  );
}
