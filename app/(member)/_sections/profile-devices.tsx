import { CouldNotLoad } from "@/app/(member)/_sections/could-not-load";
import { devices } from "@/app/(member)/_sections/profile-data";
import { DeviceList } from "@/components/profile/device-list";
import { SignOut } from "@/components/profile/sign-out";
import { Section } from "@/components/ui/section";
import { getSpeech } from "@/lib/format/get-speech";
import { sayDayTime, sayMomentDay } from "@/lib/format/say-date";
import { routes } from "@/lib/routes";

/** The browsers signed in, each with its way out. */
export async function ProfileDevices() {
  const [speech, found] = await Promise.all([getSpeech(), devices()]);
  const { t } = speech;
  if (found === null) return <CouldNotLoad title={t("profile.failed.devices")} />;
  // "Chrome · Android" are product names, the same in every language.
  const nameOf = ({ device }: (typeof found)[number]) => device || t("profile.devices.unknown");
  const said = found.map((device) => ({
    id: device.id,
    name: nameOf(device),
    note: device.current
      ? t("profile.devices.signedIn", { date: sayMomentDay(device.signedInAt, speech) })
      : t("profile.devices.lastUsed", { date: sayDayTime(device.seenAt, speech) }),
    current: device.current,
    signOutLabel: t("profile.devices.signOutThat", { device: nameOf(device) }),
  }));
  return (
    <Section id="devices" title={t("profile.devices.title")}>
      <DeviceList
        devices={said}
        sessions="/api/member/sessions"
        everywhere="/api/member/sign-out-everywhere"
        signIn={routes.signIn}
        words={{
          now: t("profile.devices.now"),
          signOut: t("profile.devices.signOut"),
          everywhere: t("profile.devices.everywhere"),
          failed: t("profile.devices.failed"),
        }}
      />
    </Section>
  );
}

/** The way out of this browser. */
export async function ProfileLeave() {
  const { t } = await getSpeech();
  return (
    <section className="block">
      <SignOut
        csrf="/api/auth/csrf"
        signOut="/api/auth/signout"
        signIn={routes.signIn}
        words={{ signOut: t("profile.signOut"), failed: t("profile.signOutFailed") }}
      />
    </section>
  );
}
