import type { AuditChoice } from "@/components/staff/audit-filter";
import type { AuditRow } from "@/components/staff/audit-table";
import { sayDate, sayTime } from "@/lib/format/say-date";
import type { Speech, Translate } from "@/lib/format/speech";
import { type TrailRecord, trailEvents, trailResults } from "@/lib/store/trail-record";

/** Records in finished words, on the clock of the store. */
export function auditRows(records: readonly TrailRecord[], speech: Speech): AuditRow[] {
  const { t } = speech;
  return records.map((record) => {
    const at = new Date(record.at).toISOString();
    return {
      seq: record.seq,
      time: `${sayDate(at, speech)} ${sayTime(at, speech) ?? ""}`,
      person: record.personName,
      event: t(`staff.audit.events.${record.event}`),
      how: howOf(record, t),
      result: t(`staff.audit.results.${record.result}`),
      grade: gradeOf(record, t),
      device: record.device,
    };
  });
}

const identifierKinds = ["mobile", "email", "cardnumber", "externalId", "wechat", "number", "code"];
const otherKinds = ["card", "screen-code", "one-time-code", "name", "external-id"];
const reasons = ["caller-check", "correct-details", "complaint", "other"];
const ownReasons = ["idle", "shift-over", "scanned", "typed", "export"];

function howOf({ kind, reason }: TrailRecord, t: Translate): string {
  const what =
    kind === null
      ? null
      : identifierKinds.includes(kind)
        ? t(`staff.kinds.${kind}`)
        : otherKinds.includes(kind)
          ? t(`staff.audit.kinds.${kind}`)
          : kind;
  const why = reason === null ? null : whyOf(reason, t);
  return [what, why].filter((part) => part !== null).join(" · ");
}

function whyOf(reason: string, t: Translate): string | null {
  if (reasons.includes(reason)) return t(`staff.reveal.reasons.${reason}`);
  return ownReasons.includes(reason) ? t(`staff.audit.reasons.${reason}`) : null;
}

function gradeOf({ grade }: TrailRecord, t: Translate): string {
  return grade === "masked" || grade === "card" || grade === "full" ? t(`staff.till.grade.${grade}`) : "";
}

/** What the filter offers. */
export function auditChoices(
  people: readonly { personId: string; personName: string }[],
  t: Translate,
): { people: AuditChoice[]; events: AuditChoice[]; results: AuditChoice[] } {
  return {
    people: [
      { value: "", label: t("staff.audit.everyone") },
      ...people.map(({ personId, personName }) => ({ value: personId, label: personName })),
    ],
    events: [
      { value: "", label: t("staff.audit.everything") },
      ...trailEvents.map((value) => ({ value, label: t(`staff.audit.events.${value}`) })),
    ],
    results: [
      { value: "", label: t("staff.audit.any") },
      ...trailResults.map((value) => ({ value, label: t(`staff.audit.results.${value}`) })),
    ],
  };
}
