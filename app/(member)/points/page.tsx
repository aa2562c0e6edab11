import type { Metadata } from "next";
import { Suspense } from "react";
import { InPlace } from "@/app/(member)/_sections/in-place";
import { PointsActivity } from "@/app/(member)/_sections/points-activity";
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
  const query = readPointsQuery(await searchParams);
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
        fallback={<BalanceWaiting label={t("common.loading")} />}
      >
        <PointsBalance query={query} />
      </InPlace>
      {brand().modules.activity && (
        <Suspense
          key={`${query.programId} ${query.show} ${query.cursor}`}
          fallback={<SkeletonList rows={5} />}
        >
          <PointsActivity query={query} />
        </Suspense>
      )}
    </>
  );
}

function BalanceWaiting({ label }: { label: string }) {
  return (
    <Waiting label={label}>
      <div className="grid gap-4 pt-2 pb-8" aria-hidden="true">
        <SkeletonLine width="sm" thin />
        <span className="sk sk-num w-44" />
        <SkeletonLine width="md" thin />
      </div>
      <SkeletonList rows={4} />
    </Waiting>
  );
}
