import { sayDate } from "@/lib/format/say-date";
import type { Speech } from "@/lib/format/speech";
import type { Card } from "@/lib/loyalty/view-models";

export type SaidStatus = { word: string; tone: "plain" | "ok" | "warn" | "bad"; open: boolean };

/** The status of a card in one word, with its tone; `open`: an outlined rung beside it. */
export function cardStatus(card: Pick<Card, "status" | "statusLabel">, speech: Speech): SaidStatus {
  const word = speech.t(`card.status.${card.status}`);
  switch (card.status) {
    case "active":
      return { word, tone: "ok", open: false };
    case "suspended":
      return { word, tone: "warn", open: false };
    case "expired":
    case "deleted":
    case "not-issued":
    case "unknown":
      return { word, tone: "plain", open: true };
    default:
      return card.status satisfies never;
  }
}

/** What the status means for the member: until when, or what to do. */
export function cardLine(card: Pick<Card, "status" | "expiresOn">, speech: Speech): string {
  const date = card.expiresOn === null ? null : sayDate(card.expiresOn, speech, "always");
  if (card.status === "active" && date !== null) return speech.t("card.line.activeUntil", { date });
  if (card.status === "expired" && date !== null) return speech.t("card.line.expiredOn", { date });
  return speech.t(`card.line.${card.status}`);
}
