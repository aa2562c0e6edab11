import type { Metadata } from "next";
import { InPlace } from "@/app/(member)/_sections/in-place";
import { wholePage } from "@/app/(member)/_sections/patience";
import { devices, profileData } from "@/app/(member)/_sections/profile-data";
import { ProfileDevices, ProfileLeave } from "@/app/(member)/_sections/profile-devices";
import { ProfileHeader } from "@/app/(member)/_sections/profile-header";
import { ProfileLook } from "@/app/(member)/_sections/profile-look";
import { ProfileLookups } from "@/app/(member)/_sections/profile-lookups";
import { ProfilePerson } from "@/app/(member)/_sections/profile-person";
import { ButtonAnchor } from "@/components/profile/button-anchor";
import { PageHeader } from "@/components/shell/page-header";
import { Section } from "@/components/ui/section";
import { SkeletonList } from "@/components/ui/skeleton";
import { Waiting } from "@/components/ui/waiting";
import { requireMemberPage } from "@/lib/auth/current";
import { getTranslations } from "@/lib/i18n/translations";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("profile");
  return { title: t("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Who the member is to the brand, what they chose, who looked, and the way out. */
export default async function ProfilePage({ searchParams }: Props) {
  await requireMemberPage();
  const whole = wholePage(await searchParams);
  const t = await getTranslations();
  return (
    <>
      <InPlace
        until={profileData()}
        fallback={<PageHeader title={t("profile.title")} updated={null} refresh={null} />}
      >
        <ProfileHeader />
      </InPlace>
      <div className="cols">
        <div>
          <InPlace
            until={profileData()}
            fallback={
              <Waiting label={t("common.loading")} whole={whole}>
                <SkeletonList rows={6} />
              </Waiting>
            }
          >
            <ProfilePerson />
          </InPlace>
          <ProfileLook />
        </div>
        <div className="aside">
          <InPlace until={Promise.all([profileData(), devices()])} fallback={<SkeletonList rows={5} />}>
            <ProfileLookups />
            <ProfileDevices />
            <Section id="data" title={t("profile.data.title")}>
              <p className="sm t2 pt-1 pb-3">{t("profile.data.line")}</p>
              <ButtonAnchor href="/api/member/export" download="my-data.json">
                {t("profile.data.download")}
              </ButtonAnchor>
              <p className="sm t3 pt-4">{t("profile.card")}</p>
            </Section>
            <ProfileLeave />
          </InPlace>
        </div>
      </div>
    </>
  );
}
