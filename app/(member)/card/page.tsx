import type { Metadata } from "next";
import { cookies } from "next/headers";
import { SaidBanner } from "@/app/(member)/_sections/calm-banner";
import { CouldNotLoadHere } from "@/app/(member)/_sections/could-not-load";
import { placing } from "@/app/(member)/_sections/in-place";
import { wholePage } from "@/app/(member)/_sections/patience";
import { refreshWith } from "@/app/(member)/_sections/refresh";
import { holderData, lastFirst, walletData } from "@/app/(member)/card/_sections/card-data";
import { keeping } from "@/app/(member)/card/_sections/keeping";
import { WalletSection } from "@/app/(member)/card/_sections/wallet-section";
import { KeepCards } from "@/components/cards/keep-cards";
import { lastCardCookie } from "@/components/cards/last-card";
import { StatusCardSkeleton } from "@/components/points/status-card";
import { PageHeader } from "@/components/shell/page-header";
import { showCodeWords } from "@/components/staff/make-words";
import { ShowCode } from "@/components/staff/show-code";
import { Nothing } from "@/components/ui/nothing";
import { SkeletonList } from "@/components/ui/skeleton";
import { Waiting } from "@/components/ui/waiting";
import { requireMemberPage } from "@/lib/auth/current";
import { getSpeech } from "@/lib/format/get-speech";
import { sayUpdated } from "@/lib/format/say-updated";
import { getTranslations } from "@/lib/i18n/translations";
import { hasValue } from "@/lib/loyalty/result";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("card");
  return { title: t("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The wallet: in place when its one call is answered already, else behind its skeleton. */
export default async function CardPage({ searchParams }: Props) {
  await requireMemberPage();
  const whole = wholePage(await searchParams);
  const [place, { t }] = await Promise.all([placing(cardScreen()), getSpeech()]);
  return (
    <>
      {place(
        <>
          <PageHeader title={t("card.title")} updated={null} refresh={null} />
          <Waiting label={t("common.loading")} whole={whole}>
            <StatusCardSkeleton />
            <SkeletonList rows={2} />
          </Waiting>
        </>,
        (screen) => (
          <CardScreen {...screen} />
        ),
      )}
      <div className="block">
        <ShowCode words={showCodeWords(t)} />
      </div>
    </>
  );
}

/** All that the page is drawn from: one read, and what this device remembers. */
async function cardScreen() {
  const [result, holder, speech, jar] = await Promise.all([
    walletData(),
    holderData(),
    getSpeech(),
    cookies(),
  ]);
  const reply = hasValue(result) ? result.value : null;
  const known = reply?.data.cards ?? null;
  const cards = known && lastFirst(known, jar.get(lastCardCookie)?.value);
  const kept = result.kind === "ok" && cards ? await keeping(cards, null) : null;
  return { result, reply, cards, holder, speech, kept };
}

type ScreenProps = Awaited<ReturnType<typeof cardScreen>>;

function CardScreen({ result, reply, cards, holder, speech, kept }: ScreenProps) {
  const { t } = speech;
  return (
    <>
      <PageHeader
        title={t("card.title")}
        updated={reply && sayUpdated(reply.asOf, speech)}
        refresh={refreshWith(t, "cards", reply)}
      />
      <SaidBanner reply={reply} speech={speech} />
      {cards === null ? (
        <CouldNotLoadHere title={t("card.failed.title")} text={t("card.failed.text")} found={result} />
      ) : cards.length === 0 ? (
        <Nothing kind="none-yet" title={t("card.none.title")} text={t("card.none.text")} />
      ) : (
        <WalletSection cards={cards} holder={holder} speech={speech} />
      )}
      {kept && <KeepCards {...kept} />}
    </>
  );
}
