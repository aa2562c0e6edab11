import type { TierContext } from "@/lib/format/next-goal-sentence";
import { sayPointsAmount } from "@/lib/format/points-sentence";
import { sayDate, sayInDays } from "@/lib/format/say-date";
import type { Speech } from "@/lib/format/speech";
import { waySentence } from "@/lib/format/way-sentence";
import type { Alert } from "@/lib/loyalty/views";
import { routes } from "@/lib/routes";

export type SaidAlert = {
  key: string;
  tone: "attention" | "good";
  glyph: "ended" | "level" | "up";
  title: string;
  note: string | null;
  href: string;
};

/** One alert in words: the bold fact, when, and where it leads. */
export function sayAlert(alert: Alert, tier: TierContext, speech: Speech): SaidAlert {
  const query = `?program=${alert.programId}`;
  switch (alert.kind) {
    case "points-ending": {
      const amount = sayPointsAmount(alert.amount, speech, alert.programId);
      return {
        key: `ending ${alert.on}`,
        tone: "attention",
        glyph: "ended",
        title: speech.t("home.alerts.ending", { n: alert.amount, amount, date: sayDate(alert.on, speech) }),
        note: sayInDays(alert.on, speech),
        href: `${routes.points}${query}`,
      };
    }
    case "renewal-at-risk": {
      const tierName = tier?.name ?? speech.t("tier.unnamed");
      const ask = { kind: "keep", tierName, by: alert.by, programId: alert.programId } as const;
      return {
        key: `renewal ${alert.by}`,
        tone: "attention",
        glyph: "level",
        title: waySentence(alert.way, ask, speech).sentence,
        note: sayInDays(alert.by, speech),
        href: `${routes.progress}${query}`,
      };
    }
    case "just-upgraded":
      return {
        key: `upgraded ${alert.on}`,
        tone: "good",
        glyph: "up",
        title: speech.t("home.alerts.upgraded", { tier: alert.tier }),
        note: sayDate(alert.on, speech, "always"),
        href: `${routes.progress}${query}`,
      };
    default:
      return alert satisfies never;
  }
}
