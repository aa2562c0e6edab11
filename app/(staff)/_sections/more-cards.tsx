import { MoreFailed, NotAtThisGrade } from "@/app/(staff)/_sections/more-nothing";
import type { MoreProps } from "@/app/(staff)/_sections/more-section";
import { type StaffCard, StaffCardList } from "@/components/staff/staff-card-list";
import { labelled } from "@/lib/format/field-label";
import { sayDate } from "@/lib/format/say-date";
import type { Speech, Translate } from "@/lib/format/speech";
import { hasValue } from "@/lib/loyalty/result";
import type { Card } from "@/lib/loyalty/view-models";
import { readSection } from "@/lib/staff/read-section";
import { staffSpeech } from "@/lib/staff/till";
import { brand } from "@/lib/theme/load-brand";

/** Every card with its status in words; from card grade on. */
export async function MoreCards({ staff, lookup }: MoreProps) {
  const [speech, read] = await Promise.all([staffSpeech(staff), readSection(lookup, "cards")]);
  const { t } = speech;
  if (!hasValue(read)) return <MoreFailed t={t} />;
  const { cards, hidden } = read.value.data;
  if (hidden.includes("cards")) return <NotAtThisGrade t={t} part="cards" />;
  if (!cards) return <MoreFailed t={t} />;
  if (cards.length === 0) return <p className="t2 py-3">{t("staff.more.cardsNone")}</p>;
  return (
    <StaffCardList label={t("staff.more.parts.cards")} cards={cards.map((card) => said(card, speech))} />
  );
}

function said(card: Card, speech: Speech): StaffCard {
  const { t } = speech;
  const dates = [
    card.issuedOn === null
      ? null
      : t("staff.more.issued", { date: sayDate(card.issuedOn, speech, "always") }),
    card.expiresOn === null
      ? null
      : t("staff.more.expires", { date: sayDate(card.expiresOn, speech, "always") }),
  ].filter((note) => note !== null);
  // Fields are hidden below full grade, and then not there at all.
  const fields = labelled(Array.isArray(card.fields) ? card.fields : [], brand().cards.fields, speech.locale);
  return {
    id: card.id,
    title: card.label ?? card.series.name ?? card.series.code ?? t("card.unnamed"),
    number: card.number,
    status: t(`card.status.${card.status}`),
    tone: card.status === "active" ? "ok" : card.status === "suspended" ? "warn" : "plain",
    off: card.status !== "active",
    notes: [
      ...ownWord(card, t),
      ...(dates.length > 0 ? [dates.join(" · ")] : []),
      ...fields.map((field) => `${field.name}: ${field.value}`),
    ],
  };
}

/** The brand's own word for the status, where it says more than ours. */
function ownWord({ status, statusLabel }: Card, t: Translate): string[] {
  const ours = [status, t(`card.status.${status}`)].map((word) => word.toLowerCase());
  return statusLabel === null || ours.includes(statusLabel.toLowerCase()) ? [] : [statusLabel];
}
