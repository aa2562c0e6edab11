import { sayPoints, saySigned } from "@/lib/format/say-amount";
import { sayDayTime, sayMonth } from "@/lib/format/say-date";
import type { Speech } from "@/lib/format/speech";
import type { ActivityEntry } from "@/lib/loyalty/views";

export type ActivityGlyph = "up" | "down" | "level" | "arriving" | "ended" | "other";

/** One row of the ledger in finished words: a browser draws it without a catalogue. */
export type SaidEntry = {
  id: string;
  glyph: ActivityGlyph;
  title: string;
  /** "20 Nov, 18:06"; a bare day where Capillary gives no time. */
  when: string | null;
  dateTime: string | null;
  amount: string;
  /** "95,827", or "not known". */
  balance: string;
};

export type SaidMonth = { key: string; label: string; entries: SaidEntry[] };

/** The ledger by month, in the order given. */
export function sayActivity(entries: readonly ActivityEntry[], speech: Speech): SaidMonth[] {
  const months: SaidMonth[] = [];
  for (const entry of entries) {
    const label = entry.on === null ? speech.t("points.activity.undated") : sayMonth(entry.on, speech);
    const last = months.at(-1);
    const month = last?.label === label ? last : { key: label, label, entries: [] };
    if (month !== last) months.push(month);
    month.entries.push(sayEntry(entry, speech));
  }
  return months;
}

function sayEntry(entry: ActivityEntry, speech: Speech): SaidEntry {
  return {
    id: entry.id,
    glyph: glyphOf(entry),
    title: titleOf(entry, speech),
    when: entry.on === null ? null : sayDayTime(entry.on, speech),
    dateTime: entry.on,
    amount: saySigned(entry.amount, speech, entry.programId),
    balance:
      entry.balance === null
        ? speech.t("points.activity.notKnown")
        : sayPoints(entry.balance, speech, entry.programId),
  };
}

/**
 * Verb and place in plain words. Event names are open-ended: an unknown one is "Points activity", and
 * Capillary's internal comments are never read here.
 * https://docs.capillarytech.com/reference/get-ledger-information
 */
function titleOf(entry: ActivityEntry, speech: Speech): string {
  const place = entry.place?.trim() || null;
  const say = (key: string, values = {}) => speech.t(`points.activity.say.${key}`, values);
  const at = (key: string) => (place === null ? say(key) : say(`${key}At`, { place }));
  const name = entry.detail?.trim() || null;
  const byEvent = events[entry.event.toLowerCase()];
  if (entry.kind === "arriving") return at("arriving");
  if (byEvent === "goal") return name === null ? say("goalUnnamed") : say("goal", { name });
  if (byEvent === "transfer") return say(entry.amount < 0 ? "transferOut" : "transferIn");
  if (byEvent === "returned") return at("returned");
  if (byEvent === "adjusted" || entry.kind === "adjusted") return say("adjusted");
  if (byEvent !== undefined && entry.kind !== "other") return say(byEvent);
  switch (entry.kind) {
    case "earned":
      return at("earned");
    case "spent":
      return at("spent");
    case "ended":
      return say("ended");
    case "other":
      return at("other");
    default:
      return entry.kind satisfies never;
  }
}

const events: Readonly<
  Record<string, "goal" | "transfer" | "returned" | "welcome" | "goodwill" | "ready" | "adjusted">
> = {
  targetcompleted: "goal",
  pointstransfer: "transfer",
  returnbill: "returned",
  customerregistration: "welcome",
  allocategoodwillpoints: "goodwill",
  delayedaccrual: "ready",
  manualpointsadjustment: "adjusted",
};

function glyphOf({ kind }: ActivityEntry): ActivityGlyph {
  switch (kind) {
    case "earned":
      return "up";
    case "spent":
      return "down";
    case "ended":
      return "ended";
    case "adjusted":
      return "level";
    case "arriving":
      return "arriving";
    case "other":
      return "other";
    default:
      return kind satisfies never;
  }
}
