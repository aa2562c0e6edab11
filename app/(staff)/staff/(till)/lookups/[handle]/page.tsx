import { Suspense } from "react";
import { LookUpEnded } from "@/app/(staff)/_sections/look-up-ended";
import { MoreSection } from "@/app/(staff)/_sections/more-section";
import { TillFirst } from "@/app/(staff)/_sections/till-first";
import { readTillQuery } from "@/app/(staff)/_sections/till-query";
import { TillRest } from "@/app/(staff)/_sections/till-rest";
import { actWords } from "@/components/staff/make-words";
import { TillActions } from "@/components/staff/till-actions";
import { SkeletonGoal, SkeletonList } from "@/components/ui/skeleton";
import { Waiting } from "@/components/ui/waiting";
import { requireStaffPage } from "@/lib/auth/current";
import { clearAfterMs, countdownMs } from "@/lib/staff/lookup-times";
import { openLookupOf } from "@/lib/staff/open-lookup";
import { staffSpeech } from "@/lib/staff/till";

type Props = {
  params: Promise<{ handle: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The till view of one open look-up: who and how much first, what to say as soon as it is known. */
export default async function LookUpPage({ params, searchParams }: Props) {
  const staff = await requireStaffPage();
  const { handle } = await params;
  const query = readTillQuery(await searchParams);
  const [lookup, { t }] = await Promise.all([openLookupOf(staff, handle), staffSpeech(staff)]);
  if (!lookup)
    return (
      <LookUpEnded title={t("staff.ended.title")} text={t("staff.ended.text")} back={t("staff.ended.back")} />
    );
  return (
    <TillFirst
      staff={staff}
      lookup={lookup}
      query={query}
      foot={
        <TillActions
          handle={handle}
          clearAfterMs={clearAfterMs}
          countdownMs={countdownMs}
          words={actWords(t, countdownMs)}
        />
      }
    >
      {query.more === null ? (
        <Suspense
          fallback={
            <Waiting label={t("staff.till.loading")}>
              <SkeletonList rows={3} />
              <SkeletonGoal />
            </Waiting>
          }
        >
          <TillRest staff={staff} lookup={lookup} query={query} />
        </Suspense>
      ) : (
        <Suspense
          key={query.more}
          fallback={
            <Waiting label={t("staff.more.loading")}>
              <SkeletonList rows={4} />
            </Waiting>
          }
        >
          <MoreSection staff={staff} lookup={lookup} query={query} part={query.more} />
        </Suspense>
      )}
    </TillFirst>
  );
}
