import type { Metadata } from "next";
import { CardsSection } from "@/app/(member)/_sections/cards-section";
import { GoalSection } from "@/app/(member)/_sections/goal-section";
import { HeaderSection, HeaderWaiting } from "@/app/(member)/_sections/header-section";
import { homeData } from "@/app/(member)/_sections/home-data";
import { InPlace } from "@/app/(member)/_sections/in-place";
import { NextGoalsSection } from "@/app/(member)/_sections/next-goals-section";
import { wholePage } from "@/app/(member)/_sections/patience";
import { PointsSection } from "@/app/(member)/_sections/points-section";
import { StatusSection } from "@/app/(member)/_sections/status-section";
import { StatusCardSkeleton } from "@/components/points/status-card";
import { SkeletonGoal, SkeletonList } from "@/components/ui/skeleton";
import { Waiting } from "@/components/ui/waiting";
import { requireMemberPage } from "@/lib/auth/current";
import { getTranslations } from "@/lib/i18n/translations";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("home");
  return { title: t("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Home: status, one number, one goal, one nudge. Each part waits for itself. */
export default async function HomePage({ searchParams }: Props) {
  await requireMemberPage();
  const search = await searchParams;
  const whole = wholePage(search);
  const { program } = search;
  const programId = typeof program === "string" && /^\d{1,15}$/.test(program) ? Number(program) : null;
  const t = await getTranslations("common");
  const home = homeData(programId);
  return (
    <>
      <InPlace until={home} fallback={<HeaderWaiting />}>
        <HeaderSection programId={programId} />
      </InPlace>
      <div className="cols">
        <div>
          <InPlace
            until={home}
            fallback={
              <Waiting label={t("loading")} whole={whole}>
                <StatusCardSkeleton />
                <SkeletonGoal />
              </Waiting>
            }
          >
            <StatusSection programId={programId} />
            <GoalSection programId={programId} />
          </InPlace>
          <InPlace until={home} fallback={null}>
            <NextGoalsSection programId={programId} />
          </InPlace>
        </div>
        <div className="aside">
          <InPlace
            until={home}
            fallback={
              <div className="block">
                <SkeletonList rows={3} />
              </div>
            }
          >
            <PointsSection programId={programId} />
            <CardsSection programId={programId} />
          </InPlace>
        </div>
      </div>
    </>
  );
}
