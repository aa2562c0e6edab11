import type { Metadata } from "next";
import { cookies } from "next/headers";
import { CalmBanner } from "@/app/(member)/_sections/calm-banner";
import { CouldNotLoadHere } from "@/app/(member)/_sections/could-not-load";
import { refreshOf } from "@/app/(member)/_sections/refresh";
import { holderData, lastFirst, walletData } from "@/app/(member)/card/_sections/card-data";
import { keeping } from "@/app/(member)/card/_sections/keeping";
import { WalletSection } from "@/app/(member)/card/_sections/wallet-section";
import { KeepCards } from "@/components/cards/keep-cards";
import { lastCardCookie } from "@/components/cards/last-card";
import { PageHeader } from "@/components/shell/page-header";
import { showCodeWords } from "@/components/staff/make-words";
import { ShowCode } from "@/components/staff/show-code";
import { Nothing } from "@/components/ui/nothing";
import { requireMemberPage } from "@/lib/auth/current";
import { getSpeech } from "@/lib/format/get-speech";
import { sayUpdated } from "@/lib/format/say-updated";
import { getTranslations } from "@/lib/i18n/translations";
import { hasValue } from "@/lib/loyalty/result";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("card");
  return { title: t("title") };
}

/**
 * The wallet. It waits for its one call instead of streaming: the card must be usable before any script.
 */
export default async function CardPage() {
  await requireMemberPage();
  const [result, holder, t, speech, jar] = await Promise.all([
    walletData(),
    holderData(),
    getTranslations(),
    getSpeech(),
    cookies(),
  ]);
  const reply = hasValue(result) ? result.value : null;
  const cards = reply?.data.cards ?? null;
  const last = jar.get(lastCardCookie)?.value;
  return (
    <>
      <PageHeader
        title={t("card.title")}
        updated={reply && sayUpdated(reply.asOf, speech)}
        refresh={await refreshOf("cards", reply)}
      />
      <CalmBanner reply={reply} />
      {cards === null ? (
        <CouldNotLoadHere title={t("card.failed.title")} text={t("card.failed.text")} found={result} />
      ) : cards.length === 0 ? (
        <Nothing kind="none-yet" title={t("card.none.title")} text={t("card.none.text")} />
      ) : (
        <WalletSection cards={lastFirst(cards, last)} holder={holder} speech={speech} />
      )}
      <div className="block">
        <ShowCode words={showCodeWords(speech.t)} />
      </div>
      {result.kind === "ok" && cards && <KeepCards {...(await keeping(lastFirst(cards, last), null))} />}
    </>
  );
}
