import { SaidBanner } from "@/app/(member)/_sections/calm-banner";
import type { HomeScreen } from "@/app/(member)/_sections/home-data";
import { refreshWith } from "@/app/(member)/_sections/refresh";
import { PageHeader } from "@/components/shell/page-header";
import { sayUpdated } from "@/lib/format/say-updated";
import type { Translate } from "@/lib/format/speech";
import { brand } from "@/lib/theme/load-brand";

/** Greeting, "updated" and refresh; over dated figures the calm banner. */
export function HeaderSection({ home: { reply, programId, speech } }: { home: HomeScreen }) {
  const { t } = speech;
  const name = reply?.data.member?.displayName ?? null;
  return (
    <>
      <PageHeader
        title={name ? t("home.helloName", { name }) : t("home.hello")}
        updated={reply && sayUpdated(reply.asOf, speech)}
        refresh={refreshWith(t, "home", reply, programId === null ? "" : `program=${programId}`)}
        home={{ ...homeHeader(t), name, profile: name ? t("shell.profileOf", { name }) : t("shell.profile") }}
      />
      <SaidBanner reply={reply} speech={speech} />
    </>
  );
}

/** The same header before anything is known. */
export function HeaderWaiting({ t }: { t: Translate }) {
  return <PageHeader title={t("home.hello")} updated={null} refresh={null} home={homeHeader(t)} />;
}

function homeHeader(t: Translate) {
  return { name: null, profile: t("shell.profile"), logo: brand().logo };
}
