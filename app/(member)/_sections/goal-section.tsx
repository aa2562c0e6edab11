import { CouldNotLoadHere } from "@/app/(member)/_sections/could-not-load";
import { SaidMark } from "@/app/(member)/_sections/dated-mark";
import type { HomeScreen } from "@/app/(member)/_sections/home-data";
import { NextGoalCard, SaidGoalCard } from "@/components/goals/next-goal";
import { Alerts } from "@/components/points/alerts";
import { Link } from "@/components/ui/link";
import { Nothing } from "@/components/ui/nothing";
import { sayAlert } from "@/lib/format/alert-sentence";
import type { Program } from "@/lib/loyalty/view-models";
import type { Home, Reply } from "@/lib/loyalty/views";
import { routes } from "@/lib/routes";

/** The nearest goal of the chosen programme, then at most one alert; the rest fold. */
export function GoalSection({ home }: { home: HomeScreen }) {
  const { result, reply, program, speech } = home;
  const { t } = speech;
  // The status section has said already that nothing could be loaded.
  if (!reply || !program) return null;
  const alerts = unsaid(reply, program).map((alert) => sayAlert(alert, program.tier, speech));
  return (
    <>
      <section
        className="block relative"
        data-rank={program.tier?.rank ?? 0}
        aria-label={t("home.goals.nearest")}
      >
        <Nearest reply={reply} program={program} found={home.found} speech={speech} />
        {/* In the space under the block, so that nothing moves when it goes. */}
        <span className="absolute bottom-1">
          <SaidMark of={result} section="goals" speech={speech} />
        </span>
      </section>
      <Alerts
        label={t("home.alerts.label")}
        alerts={alerts}
        more={t("home.alerts.more", { count: Math.max(0, alerts.length - 1) })}
      />
    </>
  );
}

// The renewal that the goal above speaks of needs no second voice; beside other alerts it folds with them.
function unsaid({ data: { alerts, nextGoal } }: Reply<Home>, { programId }: Program) {
  const said = (alert: (typeof alerts)[number]) =>
    alert.kind === "renewal-at-risk" && alert.programId === programId && nextGoal?.kind === "renewal";
  const others = alerts.filter((alert) => !said(alert));
  return others.length === 0 ? others : [...others, ...alerts.filter(said)];
}

type NearestProps = Pick<HomeScreen, "found" | "speech"> & { reply: Reply<Home>; program: Program };

function Nearest({ reply, program, found, speech }: NearestProps) {
  const { t } = speech;
  const { tier } = program;
  if (reply.data.nextGoal)
    return (
      <NextGoalCard
        nextGoal={reply.data.nextGoal}
        tier={tier}
        words={speech}
        goals={found?.goals ?? []}
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
  if (tier.next && tier.reach.length === 0)
    return (
      <Link className="grid gap-2" href={`${routes.progress}?program=${program.programId}`}>
        <p className="say">{t("tier.state.nextIs", { tier: tier.next.name })}</p>
        <p className="sm t2">{t("tier.state.noGap")}</p>
      </Link>
    );
  return <Nothing kind="none-yet" title={t("home.none.goals")} text={t("home.none.text")} />;
}
