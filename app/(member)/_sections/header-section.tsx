import { CalmBanner } from "@/app/(member)/_sections/calm-banner";
import { homeReply } from "@/app/(member)/_sections/home-data";
import { refreshOf } from "@/app/(member)/_sections/refresh";
import { PageHeader } from "@/components/shell/page-header";
import { getSpeech } from "@/lib/format/get-speech";
import { sayUpdated } from "@/lib/format/say-updated";
import { getTranslations } from "@/lib/i18n/translations";
import { brand } from "@/lib/theme/load-brand";

type Props = { programId: number | null };

/** Greeting, "updated" and refresh; over dated figures the calm banner. */
export async function HeaderSection({ programId }: Props) {
  const [reply, speech, t, words] = await Promise.all([
    homeReply(programId),
    getSpeech(),
    getTranslations(),
    homeHeader(),
  ]);
  const name = reply?.data.member?.displayName ?? null;
  return (
    <>
      <PageHeader
        title={name ? t("home.helloName", { name }) : t("home.hello")}
        updated={reply && sayUpdated(reply.asOf, speech)}
        refresh={await refreshOf("home", reply, programId === null ? "" : `program=${programId}`)}
        home={{ ...words, name, profile: name ? t("shell.profileOf", { name }) : t("shell.profile") }}
      />
      <CalmBanner reply={reply} />
    </>
  );
}

/** The same header before anything is known. */
export async function HeaderWaiting() {
  const t = await getTranslations();
  return <PageHeader title={t("home.hello")} updated={null} refresh={null} home={await homeHeader()} />;
}

async function homeHeader() {
  const t = await getTranslations("shell");
  return { name: null, profile: t("profile"), logo: brand().logo };
}
