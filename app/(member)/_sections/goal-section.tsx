import { CouldNotLoadHere } from "@/app/(member)/_sections/could-not-load";
import { DatedMark } from "@/app/(member)/_sections/dated-mark";
import { chosenProgram, homeData } from "@/app/(member)/_sections/home-data";
import { NextGoalCard, SaidGoalCard } from "@/components/goals/next-goal";
import { Alerts } from "@/components/points/alerts";
import { Nothing } from "@/components/ui/nothing";
import { sayAlert } from "@/lib/format/alert-sentence";
import { getBrandWords, getSpeech } from "@/lib/format/get-speech";
import { getTranslations } from "@/lib/i18n/translations";
import { hasValue } from "@/lib/loyalty/result";
import type { Home, Program, Reply } from "@/lib/loyalty/view-models";
import { routes } from "@/lib/routes";

type Props = { programId: number | null };

/** The nearest goal of the chosen programme, then at most one alert; the rest fold. */
export async function GoalSection({ programId }: Props) {
  const [result, t, speech] = await Promise.all([homeData(programId), getTranslations("home"), getSpeech()]);
  const reply = hasValue(result) ? result.value : null;
  // The status section has said already that nothing could be loaded.
  const program = reply && chosenProgram(reply.data.programs, programId);
  if (!reply || !program) return null;
  const alerts = reply.data.alerts.map((alert) => sayAlert(alert, program.tier, speech));
  return (
    <>
      <section className="block" data-rank={program.tier?.rank ?? 0} aria-label={t("goals.nearest")}>
        <Nearest reply={reply} program={program} />
        <DatedMark of={result} section="goals" />
      </section>
      <Alerts
        label={t("alerts.label")}
        alerts={alerts}
        more={t("alerts.more", { count: Math.max(0, alerts.length - 1) })}
      />
    </>
  );
}

async function Nearest({ reply, program }: { reply: Reply<Home>; program: Program }) {
  const t = await getTranslations();
  const { tier } = program;
  if (reply.data.nextGoal)
    return (
      <NextGoalCard
        nextGoal={reply.data.nextGoal}
        tier={tier}
        words={await getBrandWords()}
        href={`${routes.progress}?program=${program.programId}`}
      />
    );
  if (tier?.state === "qualified" && tier.next) {
    const said = {
      sentence: t("tier.reach.met", { tier: tier.next.name }),
      caption: t("tier.state.follows", { tier: tier.next.name }),
      ratio: 1,
      met: true,
      kind: "reach" as const,
      target: tier.next.name,
      targetRank: tier.next.rank,
    };
    return <SaidGoalCard said={said} />;
  }
  if (reply.unavailable.includes("goals") || tier === null)
    return <CouldNotLoadHere title={t("home.failed.goals")} />;
  if (tier.state === "top") return <p className="say">{t("home.none.top")}</p>;
  return <Nothing kind="none-yet" title={t("home.none.goals")} text={t("home.none.text")} />;
}
