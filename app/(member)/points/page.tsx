import type { Metadata } from "next";
import { InPlace } from "@/app/(member)/_sections/in-place";
import { wholePage } from "@/app/(member)/_sections/patience";
import { activityData, PointsActivity } from "@/app/(member)/_sections/points-activity";
import { PointsBalance } from "@/app/(member)/_sections/points-balance";
import { pointsData } from "@/app/(member)/_sections/points-data";
import { PointsHeader } from "@/app/(member)/_sections/points-header";
import { readPointsQuery } from "@/app/(member)/points/points-query";
import { PageHeader } from "@/components/shell/page-header";
import { SkeletonLine, SkeletonList } from "@/components/ui/skeleton";
import { Waiting } from "@/components/ui/waiting";
import { requireMemberPage } from "@/lib/auth/current";
import { getTranslations } from "@/lib/i18n/translations";
import { brand } from "@/lib/theme/load-brand";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("points");
  return { title: t("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** One spendable number, an equation that adds up, when points end, what moved. */
export default async function PointsPage({ searchParams }: Props) {
  await requireMemberPage();
  const t = await getTranslations();
  const search = await searchParams;
  const whole = wholePage(search);
  const query = readPointsQuery(search);
  return (
    <>
      <InPlace
        until={pointsData()}
        fallback={<PageHeader title={t("points.title")} updated={null} refresh={null} />}
      >
        <PointsHeader query={query} />
      </InPlace>
      <InPlace
        key={query.programId}
        until={pointsData()}
        fallback={<BalanceWaiting label={t("common.loading")} whole={whole} />}
      >
        <PointsBalance query={query} />
      </InPlace>
      {brand().modules.activity && (
        <InPlace
          key={`${query.programId} ${query.show} ${query.cursor}`}
          until={activityData(query)}
          fallback={<SkeletonList rows={5} />}
        >
          <PointsActivity query={query} />
        </InPlace>
      )}
    </>
  );
}

function BalanceWaiting({ label, whole }: { label: string; whole: string | null }) {
  return (
    <Waiting label={label} whole={whole}>
      <div className="grid gap-4 pt-2 pb-8" aria-hidden="true">
        <SkeletonLine width="sm" thin />
        <span className="sk sk-num w-44" />
        <SkeletonLine width="md" thin />
      </div>
      <SkeletonList rows={4} />
    </Waiting>
  );
}
