import { MoreFailed } from "@/app/(staff)/_sections/more-nothing";
import type { MoreProps } from "@/app/(staff)/_sections/more-section";
import { GoalSeriesBlock } from "@/components/goals/goal-series-block";
import { StreakBlock } from "@/components/goals/streak-block";
import { Nothing } from "@/components/ui/nothing";
import { Section } from "@/components/ui/section";
import { getBrandWords } from "@/lib/format/get-speech";
import type { BrandWords } from "@/lib/format/speech";
import { goalSeries } from "@/lib/loyalty/goals";
import { hasValue } from "@/lib/loyalty/result";
import type { Goal, Iso } from "@/lib/loyalty/view-models";
import { readSection } from "@/lib/staff/read-section";
import { cyclesOf, staffSpeech } from "@/lib/staff/till";

/** Every goal and streak of every programme, and earning limits at full grade. */
export async function MoreGoals({ staff, lookup }: MoreProps) {
  const [{ t }, words, read] = await Promise.all([
    staffSpeech(staff),
    getBrandWords(),
    readSection(lookup, "goals"),
  ]);
  const data = hasValue(read) ? read.value.data : null;
  if (!hasValue(read) || !data?.goals || !data.streaks) return <MoreFailed t={t} />;
  const { goals, streaks, limits } = data;
  const { asOf } = read.value;
  const own = goals.filter(({ groupId }) => !streaks.some((streak) => streak.groupId === groupId));
  return (
    <div>
      <Section id="more-goals" title={t("goals.title")}>
        {own.length === 0 ? (
          <Nothing kind="none-yet" title={t("goals.none")} text={t("goals.noneLine")} />
        ) : (
          <Blocks goals={own} asOf={asOf} words={words} />
        )}
      </Section>
      {streaks.length > 0 && (
        <Section id="more-streaks" title={t("goals.streaks")}>
          <div className="grid gap-8 pt-3">
            {streaks.map((streak) => (
              <StreakBlock
                key={streak.id}
                streak={streak}
                cycles={cyclesOf(goals, streak.groupId)}
                asOf={asOf}
                words={words}
              />
            ))}
          </div>
        </Section>
      )}
      {limits && limits.length > 0 && (
        <Section id="more-limits" title={t("staff.more.limits")}>
          <Blocks goals={limits} asOf={asOf} words={words} />
        </Section>
      )}
    </div>
  );
}

function Blocks({ goals, asOf, words }: { goals: readonly Goal[]; asOf: Iso; words: BrandWords }) {
  return (
    <div className="grid gap-8 pt-3">
      {goalSeries(goals).map((series) => (
        <GoalSeriesBlock key={series.key} series={series} asOf={asOf} words={words} />
      ))}
    </div>
  );
}
