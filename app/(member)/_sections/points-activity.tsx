import { CouldNotLoad } from "@/app/(member)/_sections/could-not-load";
import { chosenPoints } from "@/app/(member)/_sections/points-data";
import { activitySearch, type PointsQuery, pointsHref } from "@/app/(member)/points/points-query";
import { ActivityMonths } from "@/components/points/activity-months";
import { ActivityMore } from "@/components/points/activity-more";
import { FilterChips } from "@/components/points/filter-chips";
import { Nothing } from "@/components/ui/nothing";
import { Section } from "@/components/ui/section";
import { requireMemberPage } from "@/lib/auth/current";
import { type SaidMonth, sayActivity } from "@/lib/format/activity-sentence";
import { getSpeech } from "@/lib/format/get-speech";
import { hasValue } from "@/lib/loyalty/result";
import { activityFilters, readActivity } from "@/lib/member/activity";

/** The ledger of the chosen programme: filters, months, and further pages on request. */
export async function PointsActivity({ query }: { query: PointsQuery }) {
  const { access } = await requireMemberPage();
  const [speech, programs] = await Promise.all([getSpeech(), chosenPoints(query.programId)]);
  const { t } = speech;
  const program = programs?.chosen ?? null;
  // The balance section says it when the programmes could not be read.
  if (program === null) return null;
  const ask = {
    programId: program.programId,
    ...(query.show === null ? {} : { filter: query.show }),
  };
  const first = await readActivity(access, {
    ...ask,
    ...(query.cursor === null ? {} : { cursor: query.cursor }),
  });
  // A cursor of another day or member is no error of the reader's: they begin at the newest page.
  const found = first.kind === "refused" ? await readActivity(access, ask) : first;
  const view = hasValue(found) ? found.value.data : null;
  if (view === null || view.entries === null)
    return (
      <div className="ruled">
        <CouldNotLoad title={t("points.failed.activity")} />
      </div>
    );
  const months = sayActivity(view.entries, speech);
  return (
    <div className="ruled">
      <Section id="activity" title={t("points.activity.title")}>
        <div className="pt-3">
          <FilterChips
            label={t("points.activity.filter")}
            chips={[null, ...activityFilters].map((show) => ({
              label: t(`points.activity.${show ?? "all"}`),
              href: pointsHref(query, { show }),
              current: show === query.show,
            }))}
          />
        </div>
        <Ledger months={months} next={view.next} query={query} programId={program.programId} />
      </Section>
    </div>
  );
}

type LedgerProps = {
  months: readonly SaidMonth[];
  next: string | null;
  query: PointsQuery;
  programId: number;
};

async function Ledger({ months, next, query, programId }: LedgerProps) {
  const { t } = await getSpeech();
  const empty = months.length === 0;
  const filtered = query.show !== null;
  return (
    <>
      {empty && next === null && (
        <Nothing
          kind="none-yet"
          title={t(filtered ? "points.activity.noneFiltered" : "points.activity.none")}
          text={t(filtered ? "points.activity.noneFilteredLine" : "points.activity.noneLine")}
        />
      )}
      <ActivityMonths months={months} balanceAfter={t("points.activity.balanceAfter")} />
      {next !== null && (
        <ActivityMore
          key={next}
          cursor={next}
          search={activitySearch(query, programId)}
          href={`${pointsHref(query, { cursor: next })}#activity-title`}
          after={months.at(-1)?.key ?? null}
          words={{
            more: t("points.activity.more"),
            loading: t("points.activity.loading"),
            failed: t("points.activity.failedMore"),
            end: t("points.activity.end"),
            balanceAfter: t("points.activity.balanceAfter"),
          }}
        />
      )}
    </>
  );
}
