import { profileData } from "@/app/(member)/_sections/profile-data";
import { refreshOf } from "@/app/(member)/_sections/refresh";
import { PageHeader } from "@/components/shell/page-header";
import { StaleBanner } from "@/components/shell/stale-banner";
import { getSpeech } from "@/lib/format/get-speech";
import { sayShownAsOf, sayUpdated } from "@/lib/format/say-updated";
import { hasValue } from "@/lib/loyalty/result";

/** Title, how fresh the page is, and the calm banner when it is dated. */
export async function ProfileHeader() {
  const [speech, found] = await Promise.all([getSpeech(), profileData()]);
  const { t } = speech;
  const title = t("profile.title");
  if (!hasValue(found)) return <PageHeader title={title} updated={null} refresh={null} />;
  const reply = found.value;
  return (
    <>
      <PageHeader
        title={title}
        updated={sayUpdated(reply.asOf, speech)}
        refresh={await refreshOf("profile", reply)}
      />
      {reply.stale && (
        <StaleBanner
          title={sayShownAsOf(reply.asOf, speech)}
          text={t("common.stale.text")}
          retry={t("common.retry")}
        />
      )}
    </>
  );
}
