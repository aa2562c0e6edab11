import type { HomeScreen } from "@/app/(member)/_sections/home-data";
import { PointsSummary } from "@/components/points/points-summary";
import { TextLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { now } from "@/lib/clock";
import { sayPoints, saySigned } from "@/lib/format/say-amount";
import { sayDate } from "@/lib/format/say-date";
import { upcomingExpiry } from "@/lib/loyalty/expiry";
import { hasValue } from "@/lib/loyalty/result";
import { routes } from "@/lib/routes";

/** Ready, ending next (part of it), arriving: of the chosen programme, never added up across programmes. */
export function PointsSection({ home: { program, customer, speech } }: { home: HomeScreen }) {
  if (!program?.points) return null;
  const { points, programId: id } = program;
  const { t } = speech;
  const lots = hasValue(customer) ? (customer.value.expiry ?? []) : [];
  const ending = upcomingExpiry(lots, now()).find((lot) => lot.programId === id && lot.on !== null);
  const ready = sayPoints(points.spendable, speech, id);
  const rows = [
    { key: "ready", title: t("home.points.ready"), note: null, side: ready, sideNote: null },
    ...(ending?.on
      ? [
          {
            key: "ending",
            title: t("home.points.ending"),
            note: t("home.points.partOf", { amount: ready }),
            side: sayPoints(ending.amount, speech, id),
            sideNote: sayDate(ending.on, speech, "always"),
          },
        ]
      : []),
    ...(points.arriving
      ? [
          {
            key: "arriving",
            title: t("home.points.arriving"),
            note: null,
            side: saySigned(points.arriving, speech, id),
            sideNote: null,
          },
        ]
      : []),
  ];
  return (
    <Section id="home-points" title={t("home.points.title")}>
      <PointsSummary rows={rows} />
      <TextLink href={`${routes.points}?program=${id}`}>{t("home.points.adds")}</TextLink>
    </Section>
  );
}
