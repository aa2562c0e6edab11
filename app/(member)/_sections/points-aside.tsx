import { CouldNotLoad } from "@/app/(member)/_sections/could-not-load";
import { DatedMark } from "@/app/(member)/_sections/dated-mark";
import { InPlace } from "@/app/(member)/_sections/in-place";
import { currenciesData, PointsCurrencies } from "@/app/(member)/_sections/points-currencies";
import { pointsData } from "@/app/(member)/_sections/points-data";
import { Arriving } from "@/components/points/arriving";
import { ExpiryList } from "@/components/points/expiry-list";
import { ExpiryPlot } from "@/components/points/expiry-plot";
import { GroupList } from "@/components/points/group-list";
import { PromotionalList } from "@/components/points/promotional-list";
import { Nothing } from "@/components/ui/nothing";
import { Section } from "@/components/ui/section";
import { getBrandWords, getSpeech } from "@/lib/format/get-speech";
import { sayLots } from "@/lib/format/points-sentence";
import { hasValue, type Result } from "@/lib/loyalty/result";
import type { ExpiryLot, Program } from "@/lib/loyalty/view-models";
import type { PointsView, Reply } from "@/lib/loyalty/views";
import { brand } from "@/lib/theme/load-brand";

/** When points end, what arrives, and what else is counted. Parts a programme does not have are absent. */
export async function PointsAside({ program }: { program: Program }) {
  const [{ t }, found] = await Promise.all([getSpeech(), pointsData()]);
  if (!hasValue(found)) return <CouldNotLoad title={t("points.failed.expiry")} />;
  const view = found.value.data;
  const here = view.expiry?.filter((lot) => lot.programId === program.programId) ?? null;
  return (
    <>
      {here === null ? (
        <CouldNotLoad title={t("points.failed.expiry")} />
      ) : (
        <Ending lots={here} found={found} />
      )}
      <OnTheWay found={found} view={view} program={program} />
      <Others view={view} program={program} />
      {brand().modules.currencies && (
        <InPlace until={currenciesData()} fallback={null}>
          <PointsCurrencies programId={program.programId} />
        </InPlace>
      )}
    </>
  );
}

async function Ending({ lots, found }: { lots: readonly ExpiryLot[]; found: Result<Reply<PointsView>> }) {
  const [speech, words] = await Promise.all([getSpeech(), getBrandWords()]);
  const { t } = speech;
  const said = sayLots(lots, speech);
  const dated = said.some((lot) => lot.date !== null);
  return (
    <Section id="ending" title={t("points.ending.title")} action={<DatedMark of={found} section="expiry" />}>
      {said.length === 0 ? (
        <Nothing kind="none-yet" title={t("points.ending.none")} text={t("points.ending.noneLine")} />
      ) : (
        <>
          {dated && (
            <div className="pt-4">
              <ExpiryPlot lots={said} words={words} />
            </div>
          )}
          <ExpiryList lots={said} calendarBase="/api/member/calendar/expiry" words={words} />
          {dated && <p className="sm t3 pt-1">{t("points.ending.within")}</p>}
        </>
      )}
    </Section>
  );
}

type OnTheWayProps = { found: Result<Reply<PointsView>>; view: PointsView; program: Program };

async function OnTheWay({ found, view, program }: OnTheWayProps) {
  const { programId, points } = program;
  const lots = view.arriving?.filter((lot) => lot.programId === programId) ?? null;
  const total = points?.arriving ?? null;
  const [{ t }, words] = await Promise.all([getSpeech(), getBrandWords()]);
  if (lots === null && total === null) return <CouldNotLoad title={t("points.failed.arriving")} />;
  if ((lots?.length ?? 0) === 0 && (total ?? 0) === 0) return null;
  return (
    <section className="block" aria-labelledby="arriving-title">
      <Arriving
        total={total}
        lots={lots}
        spendable={points?.spendable ?? null}
        programId={programId}
        mark={<DatedMark of={found} section="arriving" />}
        words={words}
      />
    </section>
  );
}

async function Others({ view, program }: { view: PointsView; program: Program }) {
  const [{ t }, words] = await Promise.all([getSpeech(), getBrandWords()]);
  const own = (each: { programId: number | null }) =>
    each.programId === null || each.programId === program.programId;
  const promotional = view.promotional.filter(own);
  const groups = brand().modules.groups ? view.groups : [];
  return (
    <>
      {promotional.length > 0 && (
        <Section id="promotional" title={t("points.promotional.title")}>
          <PromotionalList promotional={promotional} words={words} />
        </Section>
      )}
      {groups === null && <CouldNotLoad title={t("points.failed.groups")} />}
      {groups !== null && groups.length > 0 && (
        <Section id="groups" title={t("points.groups.title")}>
          <GroupList groups={groups} words={words} />
        </Section>
      )}
    </>
  );
}
