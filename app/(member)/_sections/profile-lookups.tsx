import { CouldNotLoad } from "@/app/(member)/_sections/could-not-load";
import { profileData } from "@/app/(member)/_sections/profile-data";
import { LookupList } from "@/components/profile/lookup-list";
import { Section } from "@/components/ui/section";
import { getBrandWords, getSpeech } from "@/lib/format/get-speech";
import { hasValue } from "@/lib/loyalty/result";

/** Which stores opened this account, and when. */
export async function ProfileLookups() {
  const [{ t }, words, found] = await Promise.all([getSpeech(), getBrandWords(), profileData()]);
  const lookups = hasValue(found) ? found.value.data.lookups : null;
  if (lookups === null) return <CouldNotLoad title={t("profile.failed.lookups")} />;
  return (
    <Section id="lookups" title={t("profile.lookups.title")}>
      <LookupList lookups={lookups} words={words} />
    </Section>
  );
}
