import { CalmBanner } from "@/app/(member)/_sections/calm-banner";
import { profileData } from "@/app/(member)/_sections/profile-data";
import { refreshOf } from "@/app/(member)/_sections/refresh";
import { PageHeader } from "@/components/shell/page-header";
import { getSpeech } from "@/lib/format/get-speech";
import { sayUpdated } from "@/lib/format/say-updated";
import { hasValue } from "@/lib/loyalty/result";

/** Title, how fresh the page is, and the calm banner when it is dated. */
export async function ProfileHeader() {
  const [speech, found] = await Promise.all([getSpeech(), profileData()]);
  const { t } = speech;
  const title = t("profile.title");
  const reply = hasValue(found) ? found.value : null;
  return (
    <>
      <PageHeader
        title={title}
        updated={reply && sayUpdated(reply.asOf, speech)}
        refresh={await refreshOf("profile", reply)}
      />
      <CalmBanner reply={reply} />
    </>
  );
}
