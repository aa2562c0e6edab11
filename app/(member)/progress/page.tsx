import type { Metadata } from "next";
import { InPlace } from "@/app/(member)/_sections/in-place";
import { wholePage } from "@/app/(member)/_sections/patience";
import { progressData } from "@/app/(member)/_sections/progress-data";
import { ProgressGoals } from "@/app/(member)/_sections/progress-goals";
import { ProgressHeader } from "@/app/(member)/_sections/progress-header";
import { ProgressTier } from "@/app/(member)/_sections/progress-tier";
import { ProgressTrackers } from "@/app/(member)/_sections/progress-trackers";
import { readProgressQuery } from "@/app/(member)/progress/progress-query";
import { PageHeader } from "@/components/shell/page-header";
import { SkeletonGoal, SkeletonList } from "@/components/ui/skeleton";
import { Waiting } from "@/components/ui/waiting";
import { requireMemberPage } from "@/lib/auth/current";
import { env } from "@/lib/env";
import { dayAhead } from "@/lib/format/ahead-sentence";
import { getSpeech } from "@/lib/format/get-speech";
import { getTranslations } from "@/lib/i18n/translations";
import { readGoals } from "@/lib/member/goals";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("progress");
  return { title: t("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Keep, reach and look ahead; goals and streaks; what is being counted. */
export default async function ProgressPage({ searchParams }: Props) {
  const { access } = await requireMemberPage();
  const speech = await getSpeech();
  const { t } = speech;
  const search = await searchParams;
  const whole = wholePage(search);
  const query = readProgressQuery(search, env().LOOK_AHEAD, dayAhead(0, speech));
  return (
    <>
      <InPlace
        until={progressData(0)}
        fallback={<PageHeader title={t("progress.title")} updated={null} refresh={null} />}
      >
        <ProgressHeader />
      </InPlace>
      <InPlace
        key={`${query.programId} ${query.ahead}`}
        until={progressData(query.ahead)}
        fallback={
          <Waiting label={t("common.loading")} whole={whole}>
            <SkeletonGoal />
            <SkeletonList rows={4} />
          </Waiting>
        }
      >
        <ProgressTier query={query} />
      </InPlace>
      <InPlace until={readGoals(access)} fallback={<SkeletonList rows={3} />}>
        <ProgressGoals query={query} />
      </InPlace>
      <InPlace until={progressData(0)} fallback={<SkeletonList rows={3} />}>
        <ProgressTrackers query={query} />
      </InPlace>
    </>
  );
}
