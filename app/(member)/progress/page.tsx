import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
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

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("progress");
  return { title: t("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Keep, reach and look ahead; goals and streaks; what is being counted. */
export default async function ProgressPage({ searchParams }: Props) {
  await requireMemberPage();
  const speech = await getSpeech();
  const { t } = speech;
  const query = readProgressQuery(await searchParams, env().LOOK_AHEAD, dayAhead(0, speech));
  return (
    <>
      <Suspense fallback={<PageHeader title={t("progress.title")} updated={null} refresh={null} />}>
        <ProgressHeader />
      </Suspense>
      <Suspense
        key={`${query.programId} ${query.ahead}`}
        fallback={
          <Waiting label={t("common.loading")}>
            <SkeletonGoal />
            <SkeletonList rows={4} />
          </Waiting>
        }
      >
        <ProgressTier query={query} />
      </Suspense>
      <Suspense fallback={<SkeletonList rows={3} />}>
        <ProgressGoals query={query} />
      </Suspense>
      <Suspense fallback={<SkeletonList rows={3} />}>
        <ProgressTrackers query={query} />
      </Suspense>
    </>
  );
}
