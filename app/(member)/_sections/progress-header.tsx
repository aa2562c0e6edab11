import { progressData } from "@/app/(member)/_sections/progress-data";
import { refreshOf } from "@/app/(member)/_sections/refresh";
import { PageHeader } from "@/components/shell/page-header";
import { StaleBanner } from "@/components/shell/stale-banner";
import { requireMemberPage } from "@/lib/auth/current";
import { getSpeech } from "@/lib/format/get-speech";
import { sayShownAsOf, sayUpdated } from "@/lib/format/say-updated";
import { hasValue } from "@/lib/loyalty/result";
import { readGoals } from "@/lib/member/goals";

/** Title, how fresh the page is, and the calm banner when it is dated. */
export async function ProgressHeader() {
  const { access } = await requireMemberPage();
  const [speech, progress, goals] = await Promise.all([getSpeech(), progressData(0), readGoals(access)]);
  const { t } = speech;
  const title = t("progress.title");
  if (!hasValue(progress)) return <PageHeader title={title} updated={null} refresh={null} />;
  const reply = progress.value;
  const missing = hasValue(goals) ? goals.value.unavailable : [];
  const stale = reply.stale || (hasValue(goals) && goals.value.stale);
  const shown = { asOf: reply.asOf, stale: reply.stale, unavailable: [...reply.unavailable, ...missing] };
  return (
    <>
      <PageHeader
        title={title}
        updated={sayUpdated(reply.asOf, speech)}
        refresh={await refreshOf("progress", shown)}
      />
      {stale && (
        <StaleBanner
          title={sayShownAsOf(reply.asOf, speech)}
          text={t("common.stale.text")}
          retry={t("common.retry")}
        />
      )}
    </>
  );
}
