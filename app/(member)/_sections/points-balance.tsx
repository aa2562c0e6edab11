import { CouldNotLoad } from "@/app/(member)/_sections/could-not-load";
import { NoProgram } from "@/app/(member)/_sections/no-program";
import { PointsAside } from "@/app/(member)/_sections/points-aside";
import { chosenPoints } from "@/app/(member)/_sections/points-data";
import { type PointsQuery, pointsHref } from "@/app/(member)/points/points-query";
import { EquationTable } from "@/components/points/equation-table";
import { ProgramSwitch } from "@/components/points/program-switch";
import { Spendable } from "@/components/points/spendable";
import { WaterfallPlot } from "@/components/points/waterfall-plot";
import { Nothing } from "@/components/ui/nothing";
import { rankHue } from "@/components/ui/rank";
import { Section } from "@/components/ui/section";
import { getBrandWords, getSpeech } from "@/lib/format/get-speech";
import { equationOf } from "@/lib/format/points-sentence";
import type { Points, Program } from "@/lib/loyalty/view-models";

/** The number, how it adds up, and beside them when points end and what is on its way. */
export async function PointsBalance({ query }: { query: PointsQuery }) {
  const [speech, found] = await Promise.all([getSpeech(), chosenPoints(query.programId)]);
  const { t } = speech;
  if (found === null) return <CouldNotLoad title={t("points.failed.points")} />;
  const { all, chosen, customer } = found;
  if (chosen === null)
    return (
      <NoProgram
        customer={customer}
        none={{ title: t("points.none"), text: t("points.noneLine") }}
        speech={speech}
      />
    );
  return (
    <div data-rank={rankHue(chosen.tier?.rank ?? null)}>
      <ProgramSwitch
        label={t("progress.program")}
        programs={all.map(({ programId, title }) => ({
          label: title ?? t("progress.programUnnamed", { id: String(programId) }),
          href: pointsHref(query, { programId }),
          current: programId === chosen.programId,
        }))}
      />
      <div className="cols">
        <div>
          {chosen.points === null ? (
            <CouldNotLoad title={t("points.failed.points")} />
          ) : (
            <Balance program={chosen} points={chosen.points} />
          )}
        </div>
        <div className="aside">
          <PointsAside program={chosen} />
        </div>
      </div>
    </div>
  );
}

async function Balance({ program, points }: { program: Program; points: Points }) {
  const { programId, tier, enrolled } = program;
  const [{ t }, words] = await Promise.all([getSpeech(), getBrandWords()]);
  const equation = equationOf(points);
  const moved = equation.terms.some(({ value }) => value !== 0) || points.spendable !== 0;
  return (
    <>
      <section className="block">
        <Spendable points={points} programId={programId} tier={tier?.name ?? null} words={words} />
      </section>
      <Section id="equation" title={t("points.adds.title")}>
        {moved ? (
          <div className="grid gap-4 pt-5">
            {equation.missing.length === 0 && (
              <WaterfallPlot equation={equation} programId={programId} words={words} />
            )}
            <div>
              <EquationTable equation={equation} delayed={points} programId={programId} words={words} />
            </div>
          </div>
        ) : (
          <Nothing
            kind={enrolled ? "none-yet" : "not-joined"}
            title={enrolled ? t("points.adds.none") : t("tier.state.notEarned")}
            text={enrolled ? t("points.adds.noneLine") : t("tier.state.notEarnedLine")}
          />
        )}
      </Section>
    </>
  );
}
