import type { Metadata } from "next";
import { holderData, lastFirst, walletData } from "@/app/(member)/card/_sections/card-data";
import { keeping } from "@/app/(member)/card/_sections/keeping";
import { cardFields, cardTitle } from "@/components/cards/card-title";
import { KeepCards } from "@/components/cards/keep-cards";
import { OpenedCard } from "@/components/cards/opened-card";
import { RetryButton } from "@/components/shell/retry-button";
import { ButtonLink } from "@/components/ui/button";
import { Nothing } from "@/components/ui/nothing";
import { requireMemberPage } from "@/lib/auth/current";
import { cardLine } from "@/lib/format/card-sentence";
import { cardCode } from "@/lib/format/card-words";
import { labelled } from "@/lib/format/field-label";
import { getSpeech } from "@/lib/format/get-speech";
import { sayMomentDay, sayTime } from "@/lib/format/say-date";
import { sayAt } from "@/lib/format/say-updated";
import type { Speech } from "@/lib/format/speech";
import { pointsWord, sayBalance } from "@/lib/format/status-sentence";
import { getTranslations } from "@/lib/i18n/translations";
import { hasValue } from "@/lib/loyalty/result";
import { routes } from "@/lib/routes";
import { brand } from "@/lib/theme/load-brand";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("card");
  return { title: t("title") };
}

/** One card on the whole screen, outside the frame of the other pages. */
export default async function OpenedCardPage({ params }: { params: Promise<{ cardId: string }> }) {
  await requireMemberPage();
  const { cardId } = await params;
  const [result, holder, speech] = await Promise.all([walletData(), holderData(), getSpeech()]);
  const cards = hasValue(result) ? result.value.data.cards : null;
  if (cards === null) return <Alone speech={speech} kind="failed" />;
  const card = cards.find(({ id }) => String(id) === cardId);
  if (!card) return <Alone speech={speech} kind="missing" />;
  return (
    <>
      <OpenedCard
        cardId={card.id}
        title={cardTitle(card, speech.t("card.unnamed"))}
        close={speech.t("card.close")}
        code={cardCode(card, speech)}
        instead={
          <Nothing kind="none-yet" title={speech.t("card.cannot.title")} text={cardLine(card, speech)} />
        }
        fields={labelled(cardFields(card), brand().cards.fields, speech.locale)}
        name={holder.name}
        points={balance(holder, speech)}
      />
      {result.kind === "ok" && <KeepCards {...(await keeping(lastFirst(cards, cardId), card))} />}
    </>
  );
}

function balance({ program, asOf }: Awaited<ReturnType<typeof holderData>>, speech: Speech) {
  if (!program?.points || asOf === null) return null;
  const unit = speech.pointsWord ? pointsWord(program.points.spendable, speech) : speech.t("card.pointsUnit");
  return {
    amount: sayBalance(program.points, speech, program.programId).amount,
    asOf: sayAt("card.pointsAsOf", "card.pointsAsOfDay", asOf, speech, { unit }),
    kept: speech.t("card.pointsAsOfKept", {
      unit,
      time: sayTime(asOf, speech) ?? "",
      date: sayMomentDay(asOf, speech),
    }),
  };
}

function Alone({ speech, kind }: { speech: Speech; kind: "failed" | "missing" }) {
  return (
    <main className="page block">
      <h1 className="vh">{speech.t("card.title")}</h1>
      <Nothing
        kind={kind === "failed" ? "could-not-load" : "none-yet"}
        title={speech.t(`card.${kind}.title`)}
        text={speech.t(`card.${kind}.text`)}
        action={
          kind === "failed" ? (
            <RetryButton>{speech.t("common.retry")}</RetryButton>
          ) : (
            <ButtonLink href={routes.card}>{speech.t("card.all")}</ButtonLink>
          )
        }
      />
    </main>
  );
}
