import { CalmBanner } from "@/app/(member)/_sections/calm-banner";
import { progressData } from "@/app/(member)/_sections/progress-data";
import { refreshOf } from "@/app/(member)/_sections/refresh";
import { PageHeader } from "@/components/shell/page-header";
import { requireMemberPage } from "@/lib/auth/current";
import { getSpeech } from "@/lib/format/get-speech";
import { sayUpdated } from "@/lib/format/say-updated";
import { hasValue } from "@/lib/loyalty/result";
import { readGoals } from "@/lib/member/goals";

/** Title, how fresh the page is, and the calm banner when it is dated. */
export async function ProgressHeader() {
  const { access } = await requireMemberPage();
  const [speech, progress, goals] = await Promise.all([getSpeech(), progressData(0), readGoals(access)]);
  const { t } = speech;
  const title = t("progress.title");
  const reply = hasValue(progress) ? progress.value : null;
  const others = hasValue(goals) ? goals.value : null;
  const both = reply && {
    asOf: reply.asOf,
    stale: reply.stale || (others?.stale ?? false),
    dated: { ...reply.dated, ...others?.dated },
  };
  return (
    <>
      <PageHeader
        title={title}
        updated={reply && sayUpdated(reply.asOf, speech)}
        refresh={await refreshOf("progress", reply)}
      />
      <CalmBanner reply={both} />
    </>
  );
}
