import { Alert } from "@/components/ui/alert";
import { sayTime } from "@/lib/format/say-date";
import type { Speech } from "@/lib/format/speech";
import type { Iso } from "@/lib/loyalty/view-models";
import type { Graded } from "@/lib/staff/graded";

type Props = { data: Graded<"till">; stale: boolean; asOf: Iso; speech: Speech };

/** What a store person must know before anything else: a fraud mark, dated figures, a merged account. */
export function TillNotices({ data, stale, asOf, speech }: Props) {
  const { t } = speech;
  const fraud = data.standing?.fraud ?? null;
  return (
    <>
      {isFraud(fraud) && (
        <Alert tone="danger" glyph="down" title={t(`staff.fraud.${fraud}`)} note={t("staff.fraud.advice")} />
      )}
      {stale && (
        <Alert
          tone="calm"
          glyph="other"
          title={t("staff.till.stale", { time: sayTime(asOf, speech) ?? "" })}
        />
      )}
      {data.merged && <Alert tone="calm" glyph="level" title={t("staff.till.merged")} />}
    </>
  );
}

/** States that a till must act on; the others are words in "Details". */
function isFraud(fraud: string | null): boolean {
  return fraud === "marked" || fraud === "confirmed" || fraud === "reconfirmed";
}
