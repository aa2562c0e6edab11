import { chosenProgram, homeReply } from "@/app/(member)/_sections/home-data";
import { PointsSummary } from "@/components/points/points-summary";
import { TextLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { requireMemberPage } from "@/lib/auth/current";
import { now } from "@/lib/clock";
import { getSpeech } from "@/lib/format/get-speech";
import { sayPoints, saySigned } from "@/lib/format/say-amount";
import { sayDate } from "@/lib/format/say-date";
import { getTranslations } from "@/lib/i18n/translations";
import { upcomingExpiry } from "@/lib/loyalty/expiry";
import { hasValue } from "@/lib/loyalty/result";
import { readCustomer } from "@/lib/member/sections";
import { routes } from "@/lib/routes";

/** Ready, ending next (part of it), arriving: of the chosen programme, never added up across programmes. */
export async function PointsSection({ programId }: { programId: number | null }) {
  const { access } = await requireMemberPage();
  const [reply, customer] = await Promise.all([homeReply(programId), readCustomer(access)]);
  const program = reply && chosenProgram(reply.data.programs, programId);
  if (!program?.points) return null;
  const { points, programId: id } = program;
  const [t, speech] = await Promise.all([getTranslations("home.points"), getSpeech()]);
  const lots = hasValue(customer) ? (customer.value.expiry ?? []) : [];
  const ending = upcomingExpiry(lots, now()).find((lot) => lot.programId === id && lot.on !== null);
  const ready = sayPoints(points.spendable, speech, id);
  const rows = [
    { key: "ready", title: t("ready"), note: null, side: ready, sideNote: null },
    ...(ending?.on
      ? [
          {
            key: "ending",
            title: t("ending"),
            note: t("partOf", { amount: ready }),
            side: sayPoints(ending.amount, speech, id),
            sideNote: sayDate(ending.on, speech, "always"),
          },
        ]
      : []),
    ...(points.arriving
      ? [
          {
            key: "arriving",
            title: t("arriving"),
            note: null,
            side: saySigned(points.arriving, speech, id),
            sideNote: null,
          },
        ]
      : []),
  ];
  return (
    <Section id="home-points" title={t("title")}>
      <PointsSummary rows={rows} />
      <TextLink href={`${routes.points}?program=${id}`}>{t("adds")}</TextLink>
    </Section>
  );
}
