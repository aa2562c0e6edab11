import type { Metadata } from "next";
import { CardsSection } from "@/app/(member)/_sections/cards-section";
import { GoalSection } from "@/app/(member)/_sections/goal-section";
import { HeaderSection, HeaderWaiting } from "@/app/(member)/_sections/header-section";
import { homeScreen } from "@/app/(member)/_sections/home-data";
import { placing } from "@/app/(member)/_sections/in-place";
import { NextGoalsSection } from "@/app/(member)/_sections/next-goals-section";
import { wholePage } from "@/app/(member)/_sections/patience";
import { PointsSection } from "@/app/(member)/_sections/points-section";
import { StatusSection } from "@/app/(member)/_sections/status-section";
import { StatusCardSkeleton } from "@/components/points/status-card";
import { SkeletonGoal, SkeletonList } from "@/components/ui/skeleton";
import { Waiting } from "@/components/ui/waiting";
import { requireMemberPage } from "@/lib/auth/current";
import { getSpeech } from "@/lib/format/get-speech";
import type { Translate } from "@/lib/format/speech";
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
  const [place, { t }] = await Promise.all([placing(homeScreen(programId)), getSpeech()]);
  // One boundary: what arrives takes the place of the whole skeleton, so nothing on screen is moved.
  return place(<HomeWaiting t={t} whole={whole} />, (home) => (
    <>
      <HeaderSection home={home} />
      <div className="cols">
        <div>
          <StatusSection home={home} />
          <GoalSection home={home} />
        </div>
        <div className="aside">
          <PointsSection home={home} />
          <CardsSection home={home} />
        </div>
        <NextGoalsSection home={home} />
      </div>
    </>
  ));
}

function HomeWaiting({ t, whole }: { t: Translate; whole: string | null }) {
  return (
    <>
      <HeaderWaiting t={t} />
      <div className="cols">
        <Waiting label={t("common.loading")} whole={whole}>
          <StatusCardSkeleton />
          <SkeletonGoal />
        </Waiting>
        <div className="aside">
          <div className="block">
            <SkeletonList rows={3} />
          </div>
        </div>
      </div>
    </>
  );
}
