import { cache } from "react";
import { CouldNotLoad } from "@/app/(member)/_sections/could-not-load";
import { DatedMark } from "@/app/(member)/_sections/dated-mark";
import { pageEndMs } from "@/app/(member)/_sections/page-end";
import { chosenPoints } from "@/app/(member)/_sections/points-data";
import { freshnessOf } from "@/app/(member)/_sections/refresh";
import { activitySearch, type PointsQuery, pointsHref } from "@/app/(member)/points/points-query";
import { ActivityMonths } from "@/components/points/activity-months";
import { ActivityMore } from "@/components/points/activity-more";
import { FilterChips } from "@/components/points/filter-chips";
import { AskAgain } from "@/components/shell/ask-again";
import { Nothing } from "@/components/ui/nothing";
import { Section } from "@/components/ui/section";
import { requireMemberPage } from "@/lib/auth/current";
import { type SaidMonth, sayActivity } from "@/lib/format/activity-sentence";
import { getSpeech } from "@/lib/format/get-speech";
import { hasValue } from "@/lib/loyalty/result";
import { activityFilters, readActivity } from "@/lib/member/activity";

/** The first page of the ledger for one request; null when the programmes could not be read. */
export const activityData = cache(async (query: PointsQuery) => {
  const { access } = await requireMemberPage();
  const byMs = pageEndMs();
  const program = (await chosenPoints(query.programId))?.chosen ?? null;
  if (program === null) return null;
  const ask = {
    programId: program.programId,
    byMs,
    ...(query.show === null ? {} : { filter: query.show }),
  };
  const first = await readActivity(access, {
    ...ask,
    ...(query.cursor === null ? {} : { cursor: query.cursor }),
  });
  // A cursor of another day or member is no error of the reader's: they begin at the newest page.
  return { program, found: first.kind === "refused" ? await readActivity(access, ask) : first };
});

/** The ledger of the chosen programme: filters, months, and further pages on request. */
export async function PointsActivity({ query }: { query: PointsQuery }) {
  const [speech, data] = await Promise.all([getSpeech(), activityData(query)]);
  const { t } = speech;
  // The balance section says it when the programmes could not be read.
  if (data === null) return null;
  const { program, found } = data;
  const view = hasValue(found) ? found.value.data : null;
  if (view === null || view.entries === null)
    return (
      <div className="ruled">
        <CouldNotLoad title={t("points.failed.activity")} found={found} />
        {hasValue(found) && (
          <AskAgain
            view="activity"
            search={activitySearch(query, program.programId)}
            shown={freshnessOf(found.value)}
          />
        )}
      </div>
    );
  const months = sayActivity(view.entries, speech);
  return (
    <div className="ruled">
      <Section
        id="activity"
        title={t("points.activity.title")}
        action={<DatedMark of={found} section="activity" />}
      >
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
      {empty && next !== null && <p className="sm t2 py-4">{t("points.activity.noneRecent")}</p>}
      <ActivityMonths months={months} balanceAfter={t("points.activity.balanceAfter")} />
      {next !== null && (
        <ActivityMore
          key={next}
          cursor={next}
          search={activitySearch(query, programId)}
          href={`${pointsHref(query, { cursor: next })}#activity-title`}
          after={months.at(-1)?.key ?? null}
          words={{
            more: t(empty ? "points.activity.further" : "points.activity.more"),
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
